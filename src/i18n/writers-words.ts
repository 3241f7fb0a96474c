/** Words of the writers' page, which only previews have. */
export const writersWords = {
  title: '写作台',
  lead: '只在预览里有：需要人动手的地方，每一条都写明文件。',
  summary: (articles: number, covered: number, facts: number, cases: number) => `${articles} 篇文章；${facts} 条事实，${covered} 条已承载；${cases} 条搜索验证。`,
  count: (n: number) => `（${n}）`,
  errors: { title: '必须改的错误', empty: '没有错误。' },
  links: { title: '打不开的链接', empty: '链接都能打开。' },
  drafts: { title: '草稿', empty: '没有草稿。' },
  toFill: { title: '还没填的内容', empty: '都填好了。' },
  overdue: { title: '过期未核对', empty: '没有过期的。' },
  facts: { title: '没有承载的事实', empty: '每一条都有文章或页面承载。' },
  search: { title: '搜不到的问法', empty: '最近一次验证全部找到。', unknown: '还没有验证。先运行 npm run build，再运行 npm run check:search。' },
  placeholders: { title: '占位内容', empty: '没有占位内容。' },
  style: { title: '可以写得更好', empty: '没有提醒。' },
} as const;
