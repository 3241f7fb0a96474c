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

export type SiteDataFile = keyof typeof siteDataSchemas;
/** All of content/data, parsed. */
export type SiteData = { [K in SiteDataFile]: z.output<(typeof siteDataSchemas)[K]> };
export type Brand = SiteData['brand'];
export type Channel = SiteData['channels'][number];
export type Hours = SiteData['hours'];
export type ContactRoutes = SiteData['contact-routes'];
export type CopyRule = SiteData['copy-rules'][number];
export type Fact = SiteData['facts'][string];
