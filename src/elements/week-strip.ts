// <week-strip data-channel>: turns the table of the ordinary week into the reader's coming seven days, with the present moment as a line.
// Each row carries th, an svg and [data-part=times]; the caption names the zone.
import { describeDay, fill, clockOf } from '../domain/hours/moment.ts';
import { dayProgress, weekAhead, type StripDay } from '../domain/hours/week.ts';
import { wallClock } from '../domain/hours/rules.ts';
import { wallAt } from '../domain/hours/zone.ts';
import { everyMinute, hoursData, readerClock } from './lib/hours-data.ts';
// What both share stands in one file with these elements, since a page with a week always names its channel: one request less.
import './open-now.ts';

const SVG = 'http://www.w3.org/2000/svg';
const WIDTH = 1440;

/** How readers call their own zone, e.g. 北美东部时间; its IANA name where the browser knows no other. */
function ownZone(): string {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  try {
    const parts = new Intl.DateTimeFormat('zh-CN', { timeZone: zone, timeZoneName: 'longGeneric' }).formatToParts();
    return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
  } catch {
    return zone;
  }
}

function bar(from: number, to: number): SVGRectElement {
  const rect = document.createElementNS(SVG, 'rect');
  rect.setAttribute('class', 'strip-open');
  rect.setAttribute('x', String(Math.round(from * WIDTH)));
  rect.setAttribute('width', String(Math.max(1, Math.round((to - from) * WIDTH))));
  rect.setAttribute('y', '0');
  rect.setAttribute('height', '10');
  return rect;
}

function nowLine(progress: number): SVGLineElement {
  const line = document.createElementNS(SVG, 'line');
  const x = String(Math.round(progress * WIDTH));
  for (const [name, value] of [['class', 'strip-now'], ['x1', x], ['x2', x], ['y1', '-3'], ['y2', '13'], ['vector-effect', 'non-scaling-stroke']] as const) line.setAttribute(name, value);
  return line;
}

class WeekStrip extends HTMLElement {
  #stop = new AbortController();

  connectedCallback(): void {
    const data = hoursData;
    const channel = data?.channels.find(({ id }) => id === this.dataset['channel']);
    const rows = [...this.querySelectorAll('tbody tr')];
    if (!data?.words.week || !channel?.calendar || rows.length === 0) return;
    this.#stop = new AbortController();
    const { calendar } = channel;
    const { week: words, time } = data.words;
    everyMinute((now) => {
      const isHome = readerClock(now) === wallClock(data.rules)(now);
      const caption = this.querySelector('caption');
      if (caption) caption.textContent = fill(isHome ? words.weekAheadHome : words.weekAhead, { channel: channel.name ?? '', zone: isHome ? data.zoneName : ownZone() });
      weekAhead(data.rules, calendar, now, readerClock, rows.length).forEach((day, index) => {
        const row = rows[index];
        if (row) this.#fillRow(row, day, index === 0 ? dayProgress(now, readerClock) : null, index === 0 ? time.today : describeDay(day.day, time, time.dateShort), words.rest);
      });
    }, this.#stop.signal);
  }

  #fillRow(row: Element, day: StripDay, progress: number | null, label: string, rest: string): void {
    const head = row.querySelector('th');
    if (head) head.textContent = label;
    const line = progress === null ? [] : [nowLine(progress)];
    row.querySelector('svg')?.replaceChildren(...day.bars.map(({ start, end }) => bar(start, end)), ...line);
    const clock = (instant: number): number => wallAt(instant, readerClock).minute;
    const spans = day.bars.map(({ from, to, end }) => `${clockOf(clock(from))}–${clockOf(end === 1 ? 1440 : clock(to))}`);
    const times = row.querySelector('[data-part="times"]');
    if (times) times.textContent = [day.name, spans.length === 0 ? rest : spans.join('\n')].filter(Boolean).join('\n');
  }

  disconnectedCallback(): void {
    this.#stop.abort();
  }
}

customElements.define('week-strip', WeekStrip);
