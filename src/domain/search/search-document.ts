import type { FieldName } from './weights.ts';

/** A stretch of an article under one heading; `anchor` is null for what stands before the first heading. */
export interface DocumentSection {
  readonly anchor: string | null;
  readonly heading: string;
  readonly text: string;
}

/** All that search knows of one page. */
export interface SearchDocument {
  /** Address from the site root, without base, with slashes at both ends. */
  readonly path: string;
  readonly collection: string;
  readonly title: string;
  readonly questions: readonly string[];
  readonly aliases: readonly string[];
  readonly summary: string;
  readonly urgency: string;
  readonly sections: readonly DocumentSection[];
}

/** What the browser loads of a page to draw it as a result. */
export type ResultDocument = Pick<SearchDocument, 'path' | 'collection' | 'title' | 'aliases' | 'summary' | 'urgency' | 'sections'>;

/** The texts of each field of a document. */
export function fieldTexts(document: SearchDocument): Readonly<Record<FieldName, readonly string[]>> {
  return {
    title: [document.title],
    questions: document.questions,
    aliases: document.aliases,
    summary: [document.summary],
    // What stands before the first heading carries the title again, which counts already.
    headings: document.sections.map((section) => section.heading).filter((heading) => heading !== document.title),
    body: document.sections.map((section) => section.text),
  };
}

/** A page's result file: values without names, since six such files travel with every new query. A heading that repeats the title is null. */
export type ResultFile = readonly [path: string, collection: string, title: string, aliases: readonly string[], summary: string, urgency: string, sections: readonly (readonly [anchor: string | null, heading: string | null, text: string])[]];

/** The part of a document that is sent to the browser. */
export function resultFile({ path, collection, title, aliases, summary, urgency, sections }: ResultDocument): ResultFile {
  return [path, collection, title, aliases, summary, urgency, sections.map(({ anchor, heading, text }) => [anchor, heading === title ? null : heading, text])];
}

/** Reads what `resultFile` wrote. */
export function resultDocument([path, collection, title, aliases, summary, urgency, sections]: ResultFile): ResultDocument {
  return { path, collection, title, aliases, summary, urgency, sections: sections.map(([anchor, heading, text]) => ({ anchor, heading: heading ?? title, text })) };
}
