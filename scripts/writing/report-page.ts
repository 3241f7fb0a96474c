// The health report as one HTML page: pictures and lists, works offline and prints.
import { longestSentence } from '../checks/copy-style.ts';
import { escapeXml } from '../publish/xml.ts';
import { bars, calendar, dots, squares, type Bar } from './charts.ts';
import type { ArticleHealth, Health } from './health.ts';

/** The whole page. The same content on the same day gives the same bytes. */
export function reportPage(health: Health): string {
  const { articles, facts, searchCases, reviews, today, found } = health;
  const published = articles.filter(({ isDraft }) => !isDraft);
  const covered = facts.list.filter(({ carriers }) => carriers.length > 0).length;
  const overdue = reviews.filter(({ due }) => due < today);
  const orphans = published.filter(({ linkedFrom }) => linkedFrom.length === 0);
  const lost = searchCases.lost;
  const sections = [
    section('一眼看完', list([
      `${published.length} 篇文章，${articles.length - published.length} 篇草稿`,
      `${facts.total} 条事实，${covered} 条已承载`,
      `${searchCases.total} 条搜索验证，${lost === undefined ? '还没有运行 npm run check:search' : `${lost.length} 条没有找到`}`,
      `${overdue.length} 项过期未核对`,
      `${found.errors.length + found.links.length} 处错误，${found.placeholders.length} 处占位内容，${found.style.length} 处可以写得更好`,
      `${orphans.length} 篇没有任何文章链接到`,
    ])),
    section('各栏目的文章', bars('各栏目的文章数', health.sections.map(({ id, title }) => countBar(title, published.filter(({ collection }) => collection === id))))),
    section('多久没有核对', bars('距上次核对的天数', ageBars(published, today)), '按今天算，各有几篇。'),
    section('核对日历', calendar('今后半年每周到期的核对', reviews.map(({ due }) => due), today), '每一列是一周，数字是这一周到期的文章、事实、渠道和服务时间。') + (overdue.length === 0 ? '' : list(overdue.map(({ name, due, file }) => `${name}，${due} 到期，${file}`))),
    section('事实的承载', squares(`${facts.total} 条事实，${covered} 条已承载`, facts.list.map(({ id, text, carriers }) => ({ label: `${id} ${text}：${carriers.join('、') || '没有承载'}`, isFilled: carriers.length > 0 }))), '实心的已承载；空心的还没有。') + list(facts.list.filter(({ carriers }) => carriers.length === 0).map(({ id, text }) => `${id} ${text}`)),
    section('搜索验证', bars('各类搜索验证的条数', Object.entries(searchCases.byKind).map(([kind, value]) => ({ label: kindNames[kind] ?? kind, value, ...missed(lost, kind) })), ' 条')) + list((lost ?? []).map(({ q, expect, got }) => `「${q}」应当找到 ${expect.join('、')}，实际是 ${got.slice(0, 3).join('、') || '没有结果'}`)),
    section('阅读时间和最长的句子', dots('每篇文章的阅读分钟数和最长句子', published.map(({ title, minutes, longestSentence: y }) => ({ label: title, x: minutes, y })), longestSentence, { x: '阅读分钟', y: '最长句子（汉字）' }), `每个点是一篇文章；虚线以上的句子太长。平均每篇 ${average(published.map(({ minutes }) => minutes))} 分钟，平均每句 ${average(published.map(({ averageSentence }) => averageSentence))} 个汉字。`) + table(['文章', '汉字', '分钟', '平均每句', '最长一句'], [...published].sort((a, b) => b.longestSentence - a.longestSentence).slice(0, 10).map((article) => [article.title, String(article.characters), article.minutes.toFixed(1), article.averageSentence.toFixed(0), String(article.longestSentence)])),
    section('被链接最多的文章', bars('链接到它的文章数', [...published].sort((a, b) => b.linkedFrom.length - a.linkedFrom.length).slice(0, 12).map(({ title, linkedFrom }) => ({ label: title, value: linkedFrom.length })), ' 篇')),
    section('没有入口的文章', orphans.length === 0 ? '<p>每一篇都至少有一篇文章链接到它。</p>' : list(orphans.map(({ title, file }) => `${title}，${file}`)), '只能从栏目页和搜索找到它们。'),
  ];
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>内容健康报告 ${today}</title>
<style>${style}</style>
</head>
<body>
<h1>内容健康报告</h1>
<p>${today}，由 npm run report 生成。</p>
${sections.join('\n')}
</body>
</html>
`;
}

const style = `
:root { color-scheme: light dark; --ink: #1c2733; --paper: #fdfcf9; --bar: #1f6470; --warn: #b4451f; --line: #c9c5ba }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e6df; --paper: #141b24; --bar: #6fb6c2; --warn: #f0936c; --line: #46505c } }
body { max-width: 760px; margin: 0 auto; padding: 24px 16px 64px; font: 16px/1.7 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; color: var(--ink); background: var(--paper) }
h2 { margin-top: 40px; font-size: 20px; border-top: 1px solid var(--line); padding-top: 16px }
svg { max-width: 100%; height: auto; font-size: 13px; fill: var(--ink) }
.bar { fill: var(--bar) } .warn { fill: var(--warn); stroke: var(--ink); stroke-dasharray: 3 2 } .empty { fill: none; stroke: var(--warn); stroke-width: 2 }
.on { fill: var(--paper) } .note { font-size: 12px } .axis { stroke: var(--line) } .limit { stroke: var(--warn); stroke-dasharray: 4 4 }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums } th, td { text-align: left; padding: 4px 8px; border-bottom: 1px solid var(--line) }
@media print { body { max-width: none; padding: 0 } section { break-inside: avoid } }`;

const kindNames: Readonly<Record<string, string>> = { word: '词', sentence: '整句', synonym: '同义词', traditional: '繁体', pinyin: '拼音', initials: '首字母', english: '英文', typo: '错别字', mixed: '混写', emergency: '紧急', phrase: '短语' };

const section = (title: string, inside: string, lead = ''): string => `<section><h2>${escapeXml(title)}</h2>${lead === '' ? '' : `<p>${escapeXml(lead)}</p>`}${inside}</section>`;
const list = (items: readonly string[]): string => (items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${escapeXml(item)}</li>`).join('')}</ul>`);
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<table><thead><tr>${head.map((cell) => `<th scope="col">${escapeXml(cell)}</th>`).join('')}</tr></thead><tbody>${rows.map((row) => `<tr>${row.map((cell) => `<td>${escapeXml(cell)}</td>`).join('')}</tr>`).join('')}</tbody></table>`;
const average = (values: readonly number[]): string => (values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)).toFixed(1);

function countBar(label: string, inside: readonly ArticleHealth[]): Bar {
  const count = (urgency: string): number => inside.filter((article) => article.urgency === urgency).length;
  return { label, value: inside.length, note: `篇：紧急 ${count('emergency')}，较急 ${count('urgent')}，一般 ${count('normal')}` };
}

function ageBars(published: readonly ArticleHealth[], today: string): Bar[] {
  const ranges: [string, number, number][] = [['30 天以内', 0, 30], ['31–60 天', 31, 60], ['61–90 天', 61, 90], ['91–180 天', 91, 180], ['180 天以上', 181, Number.POSITIVE_INFINITY]];
  return ranges.map(([label, from, to]) => {
    const inside = published.filter(({ reviewed }) => {
      const age = Math.round((Date.parse(today) - Date.parse(reviewed)) / 86_400_000);
      return age >= from && age <= to;
    });
    return { label, value: inside.length, note: '篇', isWarning: from > 180 };
  });
}

function missed(lost: Health['searchCases']['lost'], kind: string): { note?: string; isWarning?: boolean } {
  const count = (lost ?? []).filter((each) => each.kind === kind).length;
  return count === 0 ? {} : { note: `，${count} 条没有找到`, isWarning: true };
}
