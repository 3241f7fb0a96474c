/** Puts a text into a status, which is then read aloud; what stands there already is not read again. */
export function speak(status: Element | null, text: string): void {
  if (status?.firstChild?.nodeValue !== text) status?.replaceChildren(text);
}
