// Which folder holds which collection. Shapes come from src/schemas; references are checked by `npm run check` before the build.
import { join } from 'node:path';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { readEnvironment } from './config/environment.ts';
import { articleSchemas } from './schemas/article.ts';

const { contentDir } = readEnvironment();

const articlesIn = (folder: string) => glob({ pattern: '*.mdx', base: join(contentDir, folder) });

export const collections = {
  accounts: defineCollection({ loader: articlesIn('accounts'), schema: articleSchemas.accounts }),
  trading: defineCollection({ loader: articlesIn('trading'), schema: articleSchemas.trading }),
  security: defineCollection({ loader: articlesIn('security'), schema: articleSchemas.security }),
  hours: defineCollection({ loader: articlesIn('hours'), schema: articleSchemas.hours }),
  feedback: defineCollection({ loader: articlesIn('feedback'), schema: articleSchemas.feedback }),
};
