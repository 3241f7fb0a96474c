// All of content/data: which schema stands for which file, and the types that follow from them.
import type { z } from 'zod';
import { allowList, published, redirects, sourceFacts } from './addresses.ts';
import { brand, emergency, prepare, roles, sections } from './brand.ts';
import { channels, facts } from './channels.ts';
import { contactRoutes } from './contact-routes.ts';
import { hours } from './hours.ts';
import { copyRules, glossary, searchCases, synonyms } from './words.ts';

/** File name (without .yaml) of each datum and its schema. */
export const siteDataSchemas = {
  brand,
  roles,
  prepare,
  sections,
  facts,
  channels,
  hours,
  'contact-routes': contactRoutes,
  synonyms,
  glossary,
  redirects,
  emergency,
  'source-facts': sourceFacts,
  'search-cases': searchCases,
  'allow-list': allowList,
  'copy-rules': copyRules,
  published,
} as const;

/** Name of one file of content/data, without `.yaml`. */
export type SiteDataFile = keyof typeof siteDataSchemas;
/** All of content/data, parsed. */
export type SiteData = { [K in SiteDataFile]: z.output<(typeof siteDataSchemas)[K]> };
/** One official channel: what is checked against, and where readers reach support. */
export type Channel = SiteData['channels'][number];
/** Opening hours of all channels, with the holidays that change them. */
export type Hours = SiteData['hours'];
/** Topics, first steps and the ordered table that says whom a reader turns to. */
export type ContactRoutes = SiteData['contact-routes'];
/** One rule for how articles are written. */
export type CopyRule = SiteData['copy-rules'][number];
/** One value about the platform, with where it comes from and when it was last confirmed. */
export type Fact = SiteData['facts'][string];
