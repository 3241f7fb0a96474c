// Test support: whether XML is well-formed, as strictly as readers of feeds and sitemaps take it (XML 1.0 without DTDs, comments and CDATA,
// which the build never writes). A parser for HTML forgives what they refuse.

const reference = '&(?:amp|lt|gt|quot|apos|#\\d+|#x[\\da-fA-F]+);';
const name = '[A-Za-z_][\\w.:-]*';
const token = new RegExp(`(?<text>[^<&]+|${reference})|<(?<open>${name})(?<attributes>(?:\\s+${name}="(?:[^<&"]|${reference})*")*)\\s*(?<empty>/?)>|</(?<close>${name})\\s*>`, 'y');

/** Where XML stops being well-formed, as a few characters from there on; undefined where it is well-formed. */
export function malformedAt(xml: string): string | undefined {
  const open: string[] = [];
  let roots = 0;
  token.lastIndex = /^<\?xml version="1\.0" encoding="UTF-8"\?>/.exec(xml)?.[0].length ?? 0;
  while (token.lastIndex < xml.length) {
    const at = token.lastIndex;
    const found = token.exec(xml)?.groups;
    const isRight = found !== undefined && fits(found, open);
    if (found?.['open'] !== undefined && open.length === 0) roots += 1;
    if (!isRight || roots > 1) return xml.slice(at, at + 40) || 'the end';
    if (found['open'] !== undefined && found['empty'] === '') open.push(found['open']);
    if (found['close'] !== undefined) open.pop();
  }
  return open.length === 0 && roots === 1 ? undefined : 'the end';
}

function fits({ text, attributes, close }: Partial<Record<string, string>>, open: readonly string[]): boolean {
  // XML has no way to write these characters.
  if (text !== undefined) return !/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|]]>/.test(text) && (open.length > 0 || text.trim() === '');
  if (close !== undefined) return open.at(-1) === close;
  const names = [...(attributes ?? '').matchAll(/([\w.:-]+)="/g)].map(([, each]) => each);
  return new Set(names).size === names.length;
}
