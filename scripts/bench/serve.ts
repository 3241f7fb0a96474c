// npm run bench -- serve [--seconds=10] [--rounds=3] [--soak=300]: requests per second, latency and memory of the server behind
// `npm start`, with nginx beside it in the same run, on the page whose brotli copy is nearest to 9 KB. Needs a built dist and wrk.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readEnvironment } from '../../src/config/environment.ts';
import { missingServer, startServer } from '../hosting/real-server.ts';
import { readPort } from '../server/port.ts';
import { readFolder } from '../server/site-files.ts';
import { readNumbers } from '../writing/flags.ts';

const connections = 64;
/** What the server must reach on two cores; memory in MB. */
const goal = { requests: 10_000, p99: 100, memory: 200, growth: 10 };

interface Measured {
  requests: number;
  p50: number;
  p99: number;
  errors: number;
}

/** Runs the measurement and prints a table; the exit code says whether the goals were reached. */
export async function benchServe(args: readonly string[]): Promise<number> {
  const { seconds, rounds, soak } = readNumbers(args, { seconds: 10, rounds: 3, soak: 0 });
  const port = readPort('npm run bench -- serve', 4396);
  if (spawnSync('wrk', ['-v']).error) throw new Error('需要 wrk：Debian 上运行 sudo apt-get install wrk。');
  const { basePath } = readEnvironment();
  const page = nearestPage();
  console.log(`页面 /${page.path}：brotli ${page.bytes} 字节，${connections} 个连接，每轮 ${seconds} 秒，${rounds} 轮取中位数。`);
  console.log('| 服务器 | 请求/秒 | p50 ms | p99 ms | 错误 | 内存 MB |\n| --- | ---: | ---: | ---: | ---: | ---: |');
  const child = spawn(process.execPath, ['scripts/start.ts', '--built'], { env: { ...process.env, PORT: String(port) }, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    await started(child);
    const own = measureRounds(`http://127.0.0.1:${port}${basePath}${page.path}`, seconds, rounds);
    const memory = memoryOf(child.pid ?? 0);
    console.log(`| npm start | ${own.requests.toFixed(0)} | ${own.p50} | ${own.p99} | ${own.errors} | ${memory.toFixed(0)} |`);
    await benchNginx(page.path, basePath, seconds, rounds);
    const reached = own.requests >= goal.requests && own.p99 <= goal.p99 && own.errors === 0 && memory <= goal.memory;
    console.log(`目标（≥ ${goal.requests} 请求/秒、p99 ≤ ${goal.p99} ms、0 错误、≤ ${goal.memory} MB）：${reached ? '达到' : '没有达到'}`);
    const steady = soak === 0 || (await soakTest(child.pid ?? 0, `http://127.0.0.1:${port}${basePath}${page.path}`, soak));
    return reached && steady ? 0 : 1;
  } finally {
    child.kill('SIGTERM');
  }
}

async function benchNginx(path: string, basePath: string, seconds: number, rounds: number): Promise<void> {
  const reason = missingServer('nginx');
  if (reason !== undefined) return console.log(`nginx 没有测：${reason}`);
  const nginx = await startServer('nginx', readFileSync(resolve('dist-hosting/nginx.conf'), 'utf8'), resolve('dist'), basePath);
  try {
    const { requests, p50, p99, errors } = measureRounds(`${nginx.origin}${basePath}${path}`, seconds, rounds);
    console.log(`| nginx，2 个进程 | ${requests.toFixed(0)} | ${p50} | ${p99} | ${errors} | – |`);
  } finally {
    await nginx.stop();
  }
}

/** Constant load; memory must not be higher in the last quarter than it has been in the first half, in which it goes up and down by itself. */
async function soakTest(pid: number, url: string, seconds: number): Promise<boolean> {
  console.log(`持续 ${seconds} 秒……`);
  const load = spawn('wrk', ['-t1', `-c${connections}`, `-d${seconds}s`, '--latency', '-H', 'Accept-Encoding: br', url], { stdio: ['ignore', 'pipe', 'ignore'] });
  let output = '';
  load.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const samples: number[] = [memoryOf(pid)];
  for (let passed = 0; passed < seconds - 1; passed += 1) {
    await wait(1000);
    samples.push(memoryOf(pid));
  }
  await new Promise((done) => (load.exitCode === null ? load.once('exit', done) : done(undefined)));
  const quarter = Math.floor(samples.length / 4);
  const median = (part: number[]): number => [...part].sort((a, b) => a - b)[Math.floor(part.length / 2)] ?? Number.NaN;
  const early = Math.max(median(samples.slice(0, quarter)), median(samples.slice(quarter, 2 * quarter)));
  const late = median(samples.slice(-quarter));
  const steady = Math.max(...samples) <= goal.memory && late - early <= goal.growth;
  const { requests, p99, errors } = readReport(output);
  console.log(`持续负载：${requests.toFixed(0)} 请求/秒，p99 ${p99} ms，${errors} 个错误；内存开始 ${samples[0]?.toFixed(0)} MB，结束 ${samples.at(-1)?.toFixed(0)} MB`);
  console.log(`内存：前一半 ${early.toFixed(0)} MB，最后四分之一 ${late.toFixed(0)} MB，最高 ${Math.max(...samples).toFixed(0)} MB：${steady ? '没有增长' : '在增长'}`);
  return steady;
}

function measureRounds(url: string, seconds: number, rounds: number): Measured {
  const all = Array.from({ length: rounds }, () => measure(url, seconds));
  const median = (read: (each: Measured) => number): number => all.map(read).sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN;
  return { requests: median((each) => each.requests), p50: median((each) => each.p50), p99: median((each) => each.p99), errors: all.reduce((sum, each) => sum + each.errors, 0) };
}

function measure(url: string, seconds: number): Measured {
  const { stdout } = spawnSync('wrk', ['-t1', `-c${connections}`, `-d${seconds}s`, '--latency', '-H', 'Accept-Encoding: gzip, deflate, br', url], { encoding: 'utf8' });
  return readReport(stdout);
}

/** The figures in what wrk prints. */
function readReport(stdout: string): Measured {
  const milliseconds = (percent: string): number => {
    const [, value = '', unit = ''] = new RegExp(`${percent}%\\s+([\\d.]+)(us|ms|s)`).exec(stdout) ?? [];
    return Number((Number(value) * ({ us: 0.001, ms: 1, s: 1000 }[unit] ?? Number.NaN)).toFixed(1));
  };
  const socketErrors = [...(/Socket errors: (.*)/.exec(stdout)?.[1] ?? '').matchAll(/\d+/g)].reduce((sum, [count]) => sum + Number(count), 0);
  const statusErrors = Number(/Non-2xx or 3xx responses: (\d+)/.exec(stdout)?.[1] ?? 0);
  return { requests: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]), p50: milliseconds('50'), p99: milliseconds('99'), errors: socketErrors + statusErrors };
}

function nearestPage(): { path: string; bytes: number } {
  const pages = [...readFolder(resolve('dist'))].filter(([path]) => path.endsWith('/index.html.br')).map(([path, body]) => ({ path: path.replace('index.html.br', ''), bytes: body.length }));
  const [nearest] = pages.sort((a, b) => Math.abs(a.bytes - 9216) - Math.abs(b.bytes - 9216));
  if (nearest === undefined) throw new Error('dist 里没有压缩好的页面，请先运行 npm run build。');
  return nearest;
}

function started(child: ChildProcess): Promise<void> {
  return new Promise((done, fail) => {
    child.stdout?.on('data', (chunk: Buffer) => chunk.toString().includes('http://') && done());
    child.once('exit', () => fail(new Error('网站没有启动，请先运行 npm run build 看错误。')));
  });
}

/** Resident memory of a process in MB; NaN where the system does not tell. */
function memoryOf(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}
