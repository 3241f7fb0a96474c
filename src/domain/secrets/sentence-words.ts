/** Frequent English words that no BIP39 list word equals: a sentence holds one every few words, a recovery phrase none. */
export const sentenceWords = new Set(
  (
    'the and for are not but has had was were been does did its his her how why who our your yours them their than ' +
    'from with get got getting could would should after which while wants needs ' +
    'cannot money withdraw withdrawal transferred received pending failed failing login password days hours'
  ).split(' '),
);
