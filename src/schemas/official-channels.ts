// The shape of /official-channels.json, for machines that compare what they meet with what is official.
import { z } from 'zod';

/** The published list; every part is meant to be read without this site. */
export const officialChannels = z
  .strictObject({
    $schema: z.url().describe('Where this schema is published'),
    platform: z.string().describe('Name of the platform'),
    page: z.url().describe('The page that shows the same list to readers'),
    placeholder: z.boolean().describe('True while any entry is a placeholder: then nothing here may be relied upon'),
    rule: z.string().describe('How to read the list, in Chinese'),
    channels: z.array(
      z.strictObject({
        id: z.string(),
        kind: z.enum(['chat', 'email', 'phone', 'website', 'app', 'social', 'sender']).describe('sender: an address that only sends notices'),
        name: z.string(),
        value: z.string().describe('The number, mailbox, host, application id or account itself; telephone numbers in E.164'),
        href: z.string().optional().describe('Address that opens the channel; https:, mailto: or tel:'),
        purpose: z.string(),
        contact: z.boolean().describe('Whether support can be reached through it'),
        confirmedOn: z.iso.date().describe('Day on which the entry was last confirmed'),
        placeholder: z.boolean().describe('True: not a real channel yet'),
      }),
    ),
  })
  .describe('Official channels: whatever is not listed here is to be treated as an imitation');
