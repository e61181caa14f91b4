/** Refuses what a header can't carry, before `Headers` does so with an error that quotes it. */
export function visible(text: string, name: string): string {
  if (/^[!-~]{1,255}$/.test(text)) return text;
  throw new TypeError(`${name} must be 1 to 255 visible ASCII characters.`);
}
