/** The port of a local server, from PORT; throws one Chinese sentence, naming `command`, when it is none. */
export function readPort(command: string, env: NodeJS.ProcessEnv = process.env): number {
  const port = Number(env['PORT'] || '4321');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`PORT="${env['PORT']}" 不是端口号。请写 1024–65535 之间的数字，例如 PORT=4322 ${command}。`);
  return port;
}
