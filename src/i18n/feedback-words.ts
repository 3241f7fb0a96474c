// Words of the question below an article. Names in braces are filled in where they stand.

export const feedbackWords = {
  question: '这篇文章解决问题了吗？',
  yes: '有帮助',
  no: '没帮助',
  note: '按「有帮助」就会发送，按「没帮助」可以先写几句。发到 {host} 的只有：这篇文章的名称、你的选择和你写的话。对方也会看到你的网络地址（IP），和打开任何网页一样。谁能看到、保存多久，以平台隐私政策写明的为准。',
  text: '缺了什么？（可以不写）',
  textHint: '最多 {most} 字。不要写姓名、账号、电话、订单号。这里没有人回复；要人处理，请',
  contact: '联系客服',
  send: '发送',
  status: {
    sending: '正在发送……',
    sent: '已收到，谢谢。要人处理，仍要联系客服。',
    failed: '没有发出去，你写的还在。可以再试一次；要人处理，请',
    unsure: '没有收到对方的回音，不知道有没有发到。你写的还在，可以再试；要人处理，请',
    refused: '对方没有收下，你写的还在。可以过一会儿再试；要人处理，请',
    blocked: '没有发送：先处理上面的提醒。',
  },
} as const;
