// Names kept for examples (RFC 2606, RFC 6761) and numbers kept for fiction (NANPA 555-01XX, Ofcom and ACMA drama numbers).

const reservedHost = /(?:^|[^\w-])(?:[\w-]+\.)*(?:example\.(?:com|net|org)|[\w-]+\.(?:example|test|invalid|localhost|local))(?![\w-]|\.\w)/i;
const reservedNumber = /(?:^|[^\d+])(?:\+?1\d{3}55501\d{2}|\+447700900\d{3}|\+61491570\d{3})(?!\d)/;

/** Whether a text names an address or number that can be nobody's, wherever it stands in it. */
export function namesExample(text: string): boolean {
  return reservedHost.test(text) || reservedNumber.test(text.replace(/(?<=[\d+])[\s()-]+(?=\d)|[()]/g, ''));
}
