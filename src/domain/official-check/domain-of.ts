/** The ending that tells whose a host is: its last two parts, or three where the last two are a country's (`com.cn`). */
export function domainOf(host: string): string {
  if (/^[\d.]+$|^\[/.test(host)) return host;
  const isCountry = /\.(com|net|org|co|gov|edu|ac)\.[a-z]{2}$/.test(host);
  return host.split('.').slice(isCountry ? -3 : -2).join('.');
}
