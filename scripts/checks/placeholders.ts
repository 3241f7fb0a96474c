// Contents that stand in until somebody fills in the real ones. A preview notes them, a production build refuses them.
import type { Problem } from '../../src/config/problem.ts';
import type { SiteDataFile } from '../../src/schemas/site-data.ts';
import type { Content } from './content.ts';
import { namesExample } from './reserved-names.ts';

/** What `npm run new` leaves for the writer to fill in. */
const fillMark = /【待填[^】]*】/gu;

/** Placeholder data, example numbers and addresses that nobody marked as such, and 【待填】 left in articles. */
export function checkPlaceholders(content: Content): Problem[] {
  return [...placeholderData(content), ...exampleValues(content), ...leftToFill(content)];
}

function placeholderData({ data, loaded, options }: Content): Problem[] {
  const found: [SiteDataFile, readonly PropertyKey[], string][] = [];
  if (data.brand?.placeholder) found.push(['brand', ['placeholder'], `品牌与官网（${data.brand.home}）`]);
  for (const [id, fact] of Object.entries(data.facts ?? {})) if (fact.placeholder) found.push(['facts', [id, 'text'], `事实 ${id}「${fact.text}」`]);
  data.channels?.forEach((channel, index) => channel.placeholder && channel.enabled && found.push(['channels', [index, 'value'], `渠道「${channel.name}」${channel.value}`]));
  if (data.hours?.placeholder) found.push(['hours', ['placeholder'], '服务时间的时区']);
  if (data.hours?.holidays.placeholder) found.push(['hours', ['holidays', 'placeholder'], '节假日安排']);
  for (const [id, calendar] of Object.entries(data.hours?.calendars ?? {})) if (calendar.placeholder) found.push(['hours', ['calendars', id, 'placeholder'], `服务时间 ${id}`]);
  return found.map(([name, path, what]) => ({
    file: loaded.fileOf(name),
    line: loaded.lineOf(name, path),
    severity: options.siteEnv === 'production' ? 'error' : 'warning',
    rule: 'placeholder',
    message: `${what}是占位内容。`,
    fix: '请换成真实内容，核对后删去 placeholder: true，并更新 confirmedOn。',
  }));
}

function exampleValues({ data, loaded, sources, options }: Content): Problem[] {
  const severity = options.siteEnv === 'production' ? ('error' as const) : ('warning' as const);
  const found: [SiteDataFile, readonly PropertyKey[], string][] = [];
  data.channels?.forEach((channel, index) => {
    if (!channel.placeholder && channel.enabled && [channel.value, channel.href ?? ''].some(namesExample)) found.push(['channels', [index, 'value'], `渠道「${channel.name}」写的是示例用的 ${channel.value}`]);
  });
  for (const [id, fact] of Object.entries(data.facts ?? {})) if (!fact.placeholder && namesExample(`${fact.text} ${fact.value ?? ''}`)) found.push(['facts', [id, 'text'], `事实 ${id}「${fact.text}」里有示例用的地址或号码`]);
  data['allow-list']?.forEach(({ host }, index) => namesExample(host) && found.push(['allow-list', [index, 'host'], `可以链接的网站 ${host} 是示例用的地址`]));
  return [
    ...found.map(([name, path, what]): Problem => ({ file: loaded.fileOf(name), line: loaded.lineOf(name, path), severity, rule: 'example-value', message: `${what}，没有标成占位。`, fix: '请换成真实内容；还没有就加上 placeholder: true。' })),
    ...sources.flatMap(({ file, text, isDraft }) =>
      text.split('\n').flatMap((line, index): Problem[] => {
        const [, address] = /\]\((https?:[^)\s]+)/.exec(line) ?? [];
        return address !== undefined && namesExample(address) ? [{ file, line: index + 1, severity: isDraft ? 'warning' : severity, rule: 'example-value', message: `链接去的是示例用的地址 ${address}。`, fix: '请换成真实的地址，或删去链接。' }] : [];
      }),
    ),
  ];
}

function leftToFill({ sources, options }: Content): Problem[] {
  return sources.flatMap(({ file, text, isDraft }) =>
    text.split('\n').flatMap((line, index) =>
      [...line.matchAll(fillMark)].map(
        ([mark]): Problem => ({
          file,
          line: index + 1,
          severity: options.siteEnv === 'production' && !isDraft ? 'error' : 'warning',
          rule: 'left-to-fill',
          message: `还有 ${mark.length > 40 ? `${mark.slice(0, 38)}…】` : mark} 没有填。`,
          fix: isDraft ? '发布前请填好；草稿不会出现在网站上。' : '请填好，或暂时写 draft: true；正式构建会拒绝。',
        }),
      ),
    ),
  );
}
