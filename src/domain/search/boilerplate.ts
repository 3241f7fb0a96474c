// Words that shape a question and say nothing about its subject. They are weighed down, never dropped.

/** Openers, fillers and question forms of everyday Chinese (and a few of English), in folded form. */
export const BOILERPLATE: readonly string[] = [
  // 招呼与客套
  '你好', '您好', '请问', '问一下', '想问下', '请教', '麻烦', '谢谢', '拜托', '求助', '帮忙', '帮我', '看一下', '请帮',
  // 我是谁、我想怎样
  '我想', '我要', '我的', '我有', '我是', '我们', '我在', '我把', '我现在', '自己', '本人', '想要', '需要', '打算', '准备',
  // 怎样
  '怎么办', '怎么样', '怎么弄', '怎么回事', '怎么', '怎样', '如何', '该如何', '要如何', '咋办', '咋', '怎办', '该怎么', '要怎么', '可以怎么', '什么办法', '办法',
  // 能否
  '能不能', '可不可以', '可以吗', '是不是', '有没有', '有无', '会不会', '要不要', '行不行', '是否', '能否', '可否', '可以', '能够', '应该', '会',
  // 为何
  '为什么', '为何', '为啥', '什么原因', '什么情况', '原因', '情况', '什么意思', '意思', '怎么会', '是因为',
  // 何物、何时、何处、多少
  '什么时候', '何时', '什么', '何种', '何处', '哪里', '哪些', '哪种', '哪个', '哪儿', '在哪', '多久', '多少', '几天', '多长时间', '啥', '谁',
  // 语气与结构
  '一下', '一直', '老是', '总是', '突然', '已经', '还是', '但是', '因为', '所以', '如果', '的话', '的时候', '这个', '那个', '有关', '关于', '方面', '请', '吗', '呢', '吧', '啊', '呀', '了', '的', '是', '么', '嘛', '我', '你', '您',
];

/** English words that carry no subject; never read as pinyin initials. */
export const ENGLISH_FILLERS: ReadonlySet<string> = new Set(
  'a an and are can cant cannot could did do does dont for from get got has have help how i if im in is it its me my no not of on or our please so that the there this to too was we were what when where which who why will with would you your'.split(' '),
);

/** Characters that join words and name nothing: a pair with one of them, such as 「现不」 or 「了没」, is mostly no word of its own. */
export const JOINING_CHARACTERS: ReadonlySet<string> = new Set('不没了的是在我你您他她它就也都还又再把给让和跟与或但很太');

const longestFirst = [...new Set(BOILERPLATE)].sort((a, b) => b.length - a.length);
const pattern = new RegExp(longestFirst.join('|'), 'g');

/** Marks every unit of folded text that belongs to question boilerplate. */
export function boilerplateMask(folded: string): boolean[] {
  const mask = new Array<boolean>(folded.length).fill(false);
  for (const match of folded.matchAll(pattern)) mask.fill(true, match.index, match.index + match[0].length);
  for (const match of folded.matchAll(/[a-z]+/g)) if (ENGLISH_FILLERS.has(match[0])) mask.fill(true, match.index, match.index + match[0].length);
  return mask;
}
