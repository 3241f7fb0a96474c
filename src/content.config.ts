// Which folder holds which collection. Shapes come from src/schemas; references are checked by `npm run check` before the build.
import { join } from 'node:path';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { readEnvironment } from './config/environment.ts';
import { articleSchemas, type CollectionId } from './schemas/article.ts';

const { contentDir } = readEnvironment();

const collection = <K extends CollectionId>(id: K) =>
  defineCollection({ loader: glob({ pattern: '*.mdx', base: join(contentDir, id) }), schema: articleSchemas[id] });

export const collections = {
  accounts: collection('accounts'),
  trading: collection('trading'),
  security: collection('security'),
  hours: collection('hours'),
  feedback: collection('feedback'),
};
