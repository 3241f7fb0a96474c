// Pagefind's engine, as its indexer writes it for text that is not taken apart any further.

/** Contents of `wasm.unknown.pagefind`, packed with gzip. Throws with Pagefind's own words when it writes none. */
export async function readPagefindWasm(): Promise<Uint8Array> {
  const pagefind = await import('pagefind');
  const { index, errors } = await pagefind.createIndex({});
  if (!index) throw new Error(`Pagefind 没有启动：${errors.join('；')}`);
  try {
    await index.addHTMLFile({ url: '/', content: '<html lang="und"><body><p>a</p></body></html>' });
    const { files } = await index.getFiles();
    const engine = files.find(({ path }) => path === 'wasm.unknown.pagefind');
    if (!engine) throw new Error('Pagefind 没有写出检索程序（wasm.unknown.pagefind）。');
    return engine.content;
  } finally {
    await index.deleteIndex();
    await pagefind.close();
  }
}
