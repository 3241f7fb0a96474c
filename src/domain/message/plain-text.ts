// Direction overrides make text read otherwise than it is; they have no place in a message to a person.
const directionMarks = /[\u202A-\u202E\u2066-\u2069]/g;
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFF9-\uFFFB]/g;

/** Text of several lines as a mail can carry it: no control characters, no lone surrogates, `\n` between lines. */
export function toPlainLines(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029\u000B\u000C]/g, '\n')
    .replace(controls, '')
    .replace(directionMarks, '')
    .replaceAll('\t', ' ');
}

/** The same in one line, for a subject or a short value. */
export function toPlainLine(text: string): string {
  return toPlainLines(text).replace(/\s*\n\s*/g, ' ').replace(/ {2,}/g, ' ').trim();
}
