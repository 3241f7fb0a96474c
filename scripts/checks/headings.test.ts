// Ids of headings as the built pages have them; compared once with a real build, word for word.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CheckedSource } from './content.ts';
import { headingsOf } from './headings.ts';
import { parseMdx } from './mdx.ts';

const idsOf = (body: string): string[] => headingsOf({ tree: parseMdx(body) } as CheckedSource).map(({ id }) => id);

test('小标题的地址和生成的网页一致', () => {
  assert.deepEqual(idsOf('## 找回的步骤\n\n## 重复\n\n## 重复\n\n### **加粗** 和 `代码`\n'), ['找回的步骤', '重复', '重复-1', '加粗-和-代码']);
  assert.deepEqual(idsOf('## 「处理中」与 TxID\n\n<Callout type="tip">\n\n## 在组件里\n\n</Callout>\n'), ['处理中与-txid', '在组件里']);
});
