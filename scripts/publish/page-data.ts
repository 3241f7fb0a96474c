// A component cannot know what else its page shows, so it writes the live data whole; here each page keeps what it needs of it.
import { parse } from 'node-html-parser';
import { liveDataFor, type LiveData } from '../../src/domain/contact/live-data.ts';

const liveScript = /(<script type="application\/json" data-hours>)([\s\S]*?)(<\/script>)/;

/** The page with hours, channels and words for what it shows; a page without live data is returned as it is. */
export function trimLiveData(html: string): string {
  return html.replace(liveScript, (_, open: string, json: string, close: string) => {
    const root = parse(html);
    const shown = new Set(root.querySelectorAll('[data-channel]').map((element) => element.getAttribute('data-channel') ?? ''));
    const data = liveDataFor(JSON.parse(json) as LiveData, shown, root.querySelector('week-strip') !== null);
    return `${open}${JSON.stringify(data).replaceAll('<', '\\u003c')}${close}`;
  });
}
