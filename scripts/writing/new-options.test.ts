// What may stand behind `npm run new`, and what is said to a slip.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAnswers } from './new-options.ts';

test('地址和选项，顺序随意', () => {
  assert.deepEqual(readAnswers([]), {});
  assert.deepEqual(readAnswers(['trading/fee', '--title', '手续费不对怎么办', '--urgency=urgent']), { path: 'trading/fee', title: '手续费不对怎么办', urgency: 'urgent' });
  assert.deepEqual(readAnswers(['--title', '手续费不对怎么办', 'trading/fee']), { path: 'trading/fee', title: '手续费不对怎么办' });
});

test('写错时用中文说清哪里不对、可以怎么写', () => {
  const slips: [string[], RegExp][] = [
    [['trading/fee', '--titel', '手续费'], /没有 --titel 这个选项。你是不是想写 "--title"？可用：--title、--urgency、--topic、--group、--owner。/],
    [['-t', '手续费'], /没有 -t 这个选项。/],
    [['trading/fee', '--title'], /--title 后面没有内容/],
    [['trading/fee', '--title', '--topic', 'fee'], /--title 后面没有内容/],
    [['trading/fee', '--title='], /--title 后面没有内容/],
    [['trading/fee', '--title', '手续费', '不对'], /多出了 "不对"。.*引号/],
    [['trading/fee', '手续费不对怎么办'], /多出了 "手续费不对怎么办"。.*--title/],
    [['trading/fee', '--title', '手续费不对', '--title', '充值不对'], /--title 写了两次/],
  ];
  for (const [args, says] of slips) assert.throws(() => readAnswers(args), { message: says }, args.join(' '));
});
