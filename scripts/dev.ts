// npm run dev: the live preview for writers; drafts are shown with a banner.
import { dev } from 'astro';
import { readEnvironment } from '../src/config/environment.ts';
import { todayInShanghai } from './checks/check-content.ts';
import { readPort } from './server/port.ts';
import { readFlags } from './writing/flags.ts';

/** What is set from outside, read before Astro reads it: Astro would bury the one sentence in a stack trace. */
function settings(): { port: number } {
  try {
    readFlags(process.argv.slice(2), []);
    readEnvironment();
    todayInShanghai();
    return { port: readPort('npm run dev') };
  } catch (error) {
    console.error(`✗ ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  }
}

const server = await dev({ server: { host: '127.0.0.1', ...settings() } });
console.log(`预览已启动：http://127.0.0.1:${server.address.port}/ 。改动保存后页面会自动更新；按 Ctrl+C 结束。`);
