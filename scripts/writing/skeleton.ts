// The first draft of an article: front matter that is valid at once, and a body that fits how soon the reader must act.
import type { CollectionId, RoleId, Urgency } from '../../src/schemas/article.ts';

/** What a new article needs to know; the rest is left to fill. */
export interface NewArticle {
  collection: CollectionId;
  slug: string;
  title: string;
  urgency: Urgency;
  topic: string;
  group: string;
  owner: RoleId;
  order: number;
  /** Channels that have hours; only articles about hours show them. */
  channels: readonly string[];
  /** The day of writing, `2026-11-22`. */
  today: string;
}

const ownField: Readonly<Partial<Record<CollectionId, (article: NewArticle) => string>>> = {
  accounts: () => 'access: either # signed-in 需登录；signed-out 不需登录；either 都可以',
  hours: ({ channels }) => `channels: [${channels.join(', ')}]`,
  feedback: () => 'dataUse: 本页不收集你写的任何内容。【待填：读者提交的内容谁能看到】',
};

/** Who answers for a section's articles unless the writer says otherwise. */
export const usualOwner: Readonly<Record<CollectionId, RoleId>> = { accounts: 'account-support', trading: 'trading-support', security: 'security', hours: 'operations', feedback: 'quality' };

const reviewEvery: Readonly<Record<Urgency, number>> = { emergency: 30, urgent: 60, normal: 90 };

const bodies: Readonly<Record<Urgency, string>> = {
  emergency: `【待填：第一句就说现在做什么，动词开头】

<Callout type="danger" title="先冻结，再看下面">

钱正在被转走，先打开[资金正在被转走](/emergency/)，自己冻结账户，不用等客服。

</Callout>

## 现在就做

<Steps>

1. **【待填：第一个动作】**。【待填：怎么做，一两句】

2. **【待填：第二个动作】**。【待填：做不到时怎么办】

</Steps>

## 留下证据

- 【待填：要保存什么】

## 之后再做

【待填：脱离危险以后要检查什么】
`,
  urgent: `【待填：先说最可能的原因和第一步】

## 按顺序试

<Steps>

1. **【待填：第一步】**。【待填：怎么做，做不到时怎么办】

2. **【待填：第二步】**。【待填：怎么做】

</Steps>

## 看你是哪一种

<Decide>

<Case when="【待填：读者看到的情况】">

【待填：这种情况怎么做】

</Case>

</Decide>

## 什么时候联系客服

【待填：等到什么时候、带什么材料；渠道写 <Channel id="chat" />】
`,
  normal: `【待填：一两句话直接回答】

## 怎么做

<Steps>

1. **【待填：第一步】**。【待填：怎么做】

2. **【待填：第二步】**。【待填：怎么做】

</Steps>

## 要注意的

- 【待填：容易弄错的一点】
`,
};

/** The text of the new file. It is a draft: it cannot be seen on the site until the writer removes `draft: true`. */
export function skeletonOf(article: NewArticle): string {
  const own = ownField[article.collection]?.(article);
  return `---
title: ${quote(article.title)}
summary: 【待填：一句话答案，15–110 字，列表和搜索结果都会显示它】
questions:
  - 【待填：读者会怎么问，用他们的话】
  - 【待填：另一种问法】
aliases: []
urgency: ${article.urgency}
topic: ${article.topic}
group: ${article.group}
prepare: [uid, time, screenshots]
facts: [] # 本文写到的事实编号，见 source-facts.yaml
owner: ${article.owner}
reviewed: ${article.today}
reviewEvery: ${reviewEvery[article.urgency]}
updated: ${article.today}
related: []
order: ${article.order}
draft: true # 写好以后删去这一行${own === undefined ? '' : `\n${own}`}
---

${bodies[article.urgency]}`;
}

/** YAML reads some titles as a number, a day or a switch, or stumbles over them; plain Chinese alone needs no quotes. */
function quote(title: string): string {
  return /^[\p{Script=Han}A-Za-z0-9「][^:#"'\\]*$/u.test(title) && /\p{Script=Han}/u.test(title) ? title : JSON.stringify(title);
}
