import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

/** The port of a local server, from PORT or else `usual`; throws one Chinese sentence, naming `command`, when it is none. */
export function readPort(command: string, usual = 4321, env: NodeJS.ProcessEnv = process.env): number {
  const port = Number(env['PORT'] || usual);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`PORT="${env['PORT']}" 不是端口号。请写 1024–65535 之间的数字，例如 PORT=4322 ${command}。`);
  return port;
}

/** A port that nobody uses, so that a server left over from elsewhere is never tested by mistake. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
