// Interface words of search.

/** Words of the search page, of results while typing, and of what is said when there are none. */
export const searchWords = {
  results: '搜索结果',
  filter: '按分类筛选',
  all: '全部',
  busy: '正在搜索……',
  count: '最相关的 {n} 篇',
  understood: '也搜索了：{words}',
  onlyTyped: '只搜索了你写的词',
  undo: '只搜我写的词',
  redo: '恢复',
  join: '、',
  more: '显示更多',
  allResults: '查看全部结果',
  none: '没有找到「{q}」',
  noneHelp: '换一种说法再试，或者少写几个字。也可以从这里走：',
  sections: '按分类找',
  contact: '带着这个问题联系客服',
  slow: '搜索还没有载入完，可能是网络慢。载入后结果会自动出现，也可以先从这里走：',
  offline: '你现在没有连上网络，搜索用不了。连上后会自动继续，也可以先从这里走：',
  outdated: '网站刚刚更新过。请刷新本页后再搜索，也可以先从这里走：',
  broken: '搜索暂时用不了，不代表没有答案。正在自动重试，也可以先从这里走：',
  secret: '你输入的内容像是助记词、私钥或密码，所以没有搜索，也没有留在地址栏里。这样的内容不要输入到任何网页，也不要告诉任何人。',
  secretMore: '哪些内容绝不能外传',
  sectionsList: '按分类找答案',
} as const;
