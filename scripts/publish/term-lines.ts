// A button is a box of its own, so a line may break between it and the comma behind it, which no line of Chinese begins with.
const meaning = String.raw`<span class="term-meaning[^>]*>[^<]*(?:<a [^>]*>[^<]*(?:<span[^>]*>[^<]*<\/span>)?<\/a>)?<\/span>`;
const term = new RegExp(String.raw`(?<!<span class="whole">[（「『“〔]*)([（「『“〔]*)<button class="term"[^>]*>[^<]*<\/button>(?:${meaning})?([，、。；：！？…）」』”〕]*)`, 'g');

/** Keeps each glossary term on one line with the punctuation that belongs to it; running it twice changes nothing. */
export function keepTermsWhole(html: string): string {
  return html.replace(term, (whole, before: string, after: string) => (before + after === '' ? whole : `<span class="whole">${whole}</span>`));
}
