// Which folder holds which collection. Shapes come from src/schemas; references are checked by `npm run check` before the build.
import { join } from 'node:path';
import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import { readEnvironment } from './config/environment.ts';
import { articleSchemas } from './schemas/article.ts';

const { contentDir } = readEnvironment();

/** The articles of one folder, read anew each time: of an article that two brands share word for word, Astro would go on rendering the file of the brand that was built before. */
function articlesIn(folder: string): Loader {
  const files = glob({ pattern: '*.mdx', base: join(contentDir, folder) });
  return {
    ...files,
    load: async (context) => {
      context.store.clear();
      await files.load(context);
    },
  };
}

export const collections = {
  accounts: defineCollection({ loader: articlesIn('accounts'), schema: articleSchemas.accounts }),
  trading: defineCollection({ loader: articlesIn('trading'), schema: articleSchemas.trading }),
  security: defineCollection({ loader: articlesIn('security'), schema: articleSchemas.security }),
  hours: defineCollection({ loader: articlesIn('hours'), schema: articleSchemas.hours }),
  feedback: defineCollection({ loader: articlesIn('feedback'), schema: articleSchemas.feedback }),
};
