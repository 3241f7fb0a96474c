// Pictures in articles: our own files, with words for those who cannot see them.
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Nodes } from 'mdast';
import type { Problem } from '../../src/config/problem.ts';
import type { CheckedSource, Content } from './content.ts';
import { lineOfNode } from './mdx.ts';

/** Heavier pictures make a page slow on a cheap phone even after the build has shrunk them. */
const mostBytes = 2_000_000;

/** Pictures without words, from other sites, in the wrong place, of the wrong kind, missing or too heavy. */
export function checkImages({ sources }: Content): Problem[] {
  return sources.flatMap((source) => {
    const problems: Problem[] = [];
    const visit = (node: Nodes): void => {
      if (node.type === 'image' || node.type === 'imageReference') {
        const add = (rule: string, message: string, fix: string): void => {
          problems.push({ file: source.file, line: lineOfNode(source, node), severity: 'error', rule, message, fix });
        };
        const alt = (node.alt ?? '').trim();
        const name = node.type === 'image' ? node.url : (node.label ?? '');
        if (alt === '') add('image-alt', `图片 ${name} 没有说明文字，看不见图的读者什么也得不到。`, '请在方括号里写图里有什么，例如 ![提现记录里的「处理中」状态](…)。');
        else if (/\.(?:png|jpe?g|webp|avif|svg|gif)$|^(?:图|图片|截图|image|img|screenshot)\d*$/i.test(alt)) add('image-alt', `图片的说明「${alt}」没有说出图里有什么。`, '请写图里有什么、读者要看哪里。');
        if (node.type === 'image') place(source, node.url, add);
        else add('image-place', `图片 ${name} 用了引用写法。`, '请直接写 ![说明](./images/文件名.png)。');
      }
      if ('children' in node) for (const child of node.children) visit(child);
    };
    visit(source.tree);
    return problems;
  });
}

function place(source: CheckedSource, url: string, add: (rule: string, message: string, fix: string) => void): void {
  const folder = `${dirname(source.file)}/images/`;
  if (/^(?:https?:)?\/\//i.test(url)) return add('image-remote', `图片 ${url} 来自别的网站：会泄露读者的访问，也可能被换掉。`, `请下载后放到 ${folder}，写 ./images/文件名.png。`);
  if (/^[a-z]+:/i.test(url)) return undefined; // named by the safety check
  if (!url.startsWith('./images/')) return add('image-place', `图片 ${url} 的位置不对。`, `请放到 ${folder}，写 ./images/文件名.png。`);
  if (!/\.(?:png|jpe?g|webp|avif)$/i.test(url)) return add('image-place', `图片 ${url} 的格式不能用。`, '可用：png、jpg、webp、avif。');
  if (!isEncoded(url)) return add('image-place', `图片 ${url} 里的 % 不成字符。`, '请把文件改成不带 % 的名字，图片地址也照着写。');
  const file = join(dirname(source.absolute), decodeURI(url));
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) return add('image-missing', `找不到图片 ${url}。`, `请把文件放到 ${folder}，并核对文件名的大小写。`);
  if (found.size > mostBytes) add('image-heavy', `图片 ${url} 有 ${(found.size / 1_000_000).toFixed(1)} MB，太大。`, '请缩小到 2 MB 以内，手机截图一般不到 0.5 MB。');
}

/** Whether each % of an address begins a character. */
function isEncoded(url: string): boolean {
  try {
    decodeURI(url);
    return true;
  } catch {
    return false;
  }
}
