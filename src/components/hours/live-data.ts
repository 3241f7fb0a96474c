// The page's live data as JSON.
import { site } from '../../config/site.ts';
import type { LiveData } from '../../domain/contact/live-data.ts';
import { contactChannelsOf } from '../../domain/contact/route-channels.ts';
import { rulesOf } from '../../domain/hours/rules.ts';
import { zhCN } from '../../i18n/zh-cn.ts';

/** Hours in the form that pages and browsers read. */
export const hoursRules = rulesOf(site.hours);

/** Channels by which readers reach support, with the words for each. */
export const contactChannels = contactChannelsOf(site.channels);

const { weekAhead, weekAheadHome, rest, ...now } = zhCN.now;
const live: LiveData = {
  rules: hoursRules,
  zoneName: site.hours.zoneName,
  channels: contactChannels.map((channel) => ({ ...channel, name: site.channels.find(({ id }) => id === channel.id)?.name ?? channel.id })),
  words: { time: zhCN.time, now, week: { weekAhead, weekAheadHome, rest } },
};

/** The live data as JSON that is safe inside a script element; the build's last step leaves in each page what that page needs. */
export const liveJson = JSON.stringify(live).replaceAll('<', '\\u003c');
