// The components that writers may use by name: what each is for, what it takes, and what it looks like.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the allowed values of an attribute come from. */
export type Values = 'text' | 'facts' | 'channels' | 'glossary' | 'diagrams' | readonly string[];

/** One component as a writer meets it. */
export interface ComponentUse {
  purpose: string;
  /** What a reader sees. */
  look: string;
  attributes: Readonly<Record<string, { required: boolean; values: Values }>>;
  /** A component that must stand directly around this one. */
  inside?: string;
  example: string;
}

const required = (values: Values): { required: true; values: Values } => ({ required: true, values });

/** Every component, in the order of the writing guide; kept equal to src/components/prose by a test. */
export const components: Readonly<Record<string, ComponentUse>> = {
  Steps: {
    purpose: '有先后的操作步骤',
    look: '大号数字竖排；读者可以逐步打勾',
    attributes: {},
    example: '<Steps>\n\n1. **打开 App**。从手机桌面打开，不点短信里的链接。\n\n2. **查看记录**。找到这一笔，看它的状态。\n\n</Steps>',
  },
  Callout: {
    purpose: '必须单独看见的一段话，一篇最多两个',
    look: '带图标的方框：提示、注意、危险、防骗各有颜色和文字',
    attributes: { type: required(['tip', 'caution', 'danger', 'scam']), title: { required: false, values: 'text' } },
    example: '<Callout type="scam" title="先付费才能解冻">\n\n要你先转账的都是骗子。\n\n</Callout>',
  },
  Fact: {
    purpose: '平台的数值、规则、菜单位置；内容写在 content/data/facts.yaml',
    look: '句子里的普通文字；占位内容后面有「待确认」',
    attributes: { id: required('facts') },
    example: '新密码要求：<Fact id="password-rule" />。',
  },
  Channel: {
    purpose: '官方渠道的名称、号码和链接；内容写在 content/data/channels.yaml',
    look: '渠道名称的链接，后面是号码或地址',
    attributes: { id: required('channels') },
    example: '不着急就写<Channel id="email" />。',
  },
  Term: {
    purpose: '第一次出现的术语；解释写在 content/data/glossary.yaml',
    look: '带点线的词，点一下给出解释',
    attributes: { id: required('glossary') },
    example: '先复制 <Term id="txid">TxID</Term>。',
  },
  Compare: {
    purpose: '把几种情况并排比较的表格',
    look: '有标题的表格；手机上在自己的框里左右滑动',
    attributes: { caption: required('text') },
    example: '<Compare caption="两种编号">\n\n| 编号 | 在哪里查 |\n| --- | --- |\n| 订单号 | 平台的记录里 |\n| TxID | 区块浏览器里 |\n\n</Compare>',
  },
  Decide: {
    purpose: '按读者的情况分别给出做法',
    look: '一列情况，每条情况下面是做法',
    attributes: {},
    example: '<Decide>\n\n<Case when="显示处理中">\n\n先等到页面写明的时间。\n\n</Case>\n\n<Case when="显示失败">\n\n保存提示，联系客服。\n\n</Case>\n\n</Decide>',
  },
  Case: {
    purpose: 'Decide 里的一种情况',
    look: '一行情况和它下面的做法',
    attributes: { when: required('text') },
    inside: 'Decide',
    example: '<Case when="显示失败">\n\n保存提示，联系客服。\n\n</Case>',
  },
  Diagram: {
    purpose: '站内画好的图，按名字使用',
    look: '一幅线条图，图里的字可以朗读和复制',
    attributes: { name: required('diagrams') },
    example: '<Diagram name="deposit-life" />',
  },
};

/** Names of the pictures that `<Diagram>` knows, read from the file that lists them. */
export function diagramNames(): string[] {
  const text = readFileSync(join(import.meta.dirname, '../../src/components/diagrams/diagrams.ts'), 'utf8');
  return [...text.matchAll(/^ {2}'?([a-z][a-z0-9-]*)'?: [A-Z]/gm)].map(([, name]) => name ?? '');
}

/** HTML tags that articles may use inside a sentence, and why: Markdown has no way to write them. */
export const allowedHtml: Readonly<Record<string, string>> = {
  br: '换行',
  wbr: '允许断行的位置',
  kbd: '按键',
  sub: '下标',
  sup: '上标',
  abbr: '缩写',
  span: '外语的词句，写上 lang，例如 lang="en"',
};

/** Those that hold nothing and so end themselves; MDX refuses them without the slash. */
const emptyHtml: ReadonlySet<string> = new Set(['br', 'wbr']);

/** How a writer writes an allowed HTML tag. */
export function tagAsWritten(name: string): string {
  return emptyHtml.has(name) ? `<${name} />` : `<${name}>`;
}

/** Whether a tag holds nothing and so ends itself. */
export function isEmptyTag(name: string): boolean {
  return emptyHtml.has(name);
}

/** Attributes that allowed HTML tags may carry. */
export const allowedHtmlAttributes: readonly string[] = ['title', 'lang'];
