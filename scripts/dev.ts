// npm run dev: the live preview for writers; drafts are shown with a banner.
import { dev } from 'astro';

const server = await dev({ server: { host: '127.0.0.1', port: Number(process.env['PORT'] ?? 4321) } });
console.log(`预览已启动：http://127.0.0.1:${server.address.port}/ 。改动保存后页面会自动更新；按 Ctrl+C 结束。`);
