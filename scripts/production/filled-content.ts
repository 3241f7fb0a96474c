// Stands in for a deployer who has filled in everything: only for rehearsing the real site, never for publishing it.
import { appendFileSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Top-level domain that ICANN keeps for private use: nobody can own the addresses of a rehearsal, and the production gate lets them pass. */
const domain = '.internal';

/** Origin of a rehearsal; it must be an official host of the filled content, else every page would warn of a copy. */
export const rehearsalOrigin = `https://help.bitp${domain}`;

/** Where a rehearsal would send what readers think of an article; nobody answers there. */
const rehearsalFeedback = `https://feedback.bitp${domain}/ratings`;

/**
 * Fills the placeholders of a content folder in place: marks go, example domains become private ones, fictional numbers unassigned ones,
 * the help centre's own address becomes `rehearsalOrigin` with `basePath`, and articles ask whether they helped.
 */
export function fillContent(folder: string, basePath = '/'): void {
  // The rules for texts hold examples of what they must find; these stay.
  for (const name of globSync('data/*.yaml', { cwd: folder }).filter((each) => !each.endsWith('copy-rules.yaml'))) {
    const path = join(folder, name);
    const filled = readFileSync(path, 'utf8')
      .replace(/^\s*placeholder: true\n/gm, '')
      .replace(/, placeholder: true(?=[ ,}])/g, '')
      .replaceAll('https://help.bitp.example/', rehearsalOrigin + basePath)
      .replaceAll('.example', domain)
      // The country code 999 belongs to nobody (ITU-T E.164).
      .replaceAll('+12025550142', '+99920255501');
    writeFileSync(path, filled);
  }
  appendFileSync(join(folder, 'data', 'brand.yaml'), `feedbackEndpoint: ${rehearsalFeedback}\n`);
}
