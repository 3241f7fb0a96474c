// npm run bench -- rehearsal: the real site as search engines will see it, before anything real is filled in: a copy of the project with
// every placeholder filled, built with SITE_ENV=production and served until Ctrl+C (PORT, default 4321). For Lighthouse and for looking at.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readEnvironment } from '../../src/config/environment.ts';
import { fillContent, rehearsalOrigin } from '../production/filled-content.ts';
import { serve } from '../server/serve.ts';
import { buildElsewhere } from '../testing/build-elsewhere.ts';

/** Builds and serves the rehearsal; resolves when the reader of the terminal ends it. */
export async function rehearse(): Promise<number> {
  console.log('正在生成演练用的正式版本：占位内容填成 .internal 的地址，只用来测量和查看，不能发布。');
  const { basePath } = readEnvironment();
  const { folder } = buildElsewhere({ SITE_ENV: 'production', SITE_URL: rehearsalOrigin }, (copy) => fillContent(join(copy, 'content'), basePath));
  try {
    const { url, close } = await serve({ dist: join(folder, 'dist'), port: Number(process.env['PORT'] ?? '4321'), basePath });
    console.log(`✓ 文件在 ${join(folder, 'dist')}，网站在 ${url}。按 Ctrl+C 结束，文件随之删除。`);
    await new Promise<void>((done) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
    });
    await close();
    return 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
