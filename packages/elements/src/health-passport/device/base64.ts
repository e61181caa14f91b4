/** Writes bytes as text that JSON can hold. */
export function toBase64(bytes: Uint8Array): string {
  // One by one: a call with a hundred thousand arguments is more than a browser takes.
  let characters = '';
  for (const byte of bytes) characters += String.fromCharCode(byte);
  return btoa(characters);
}

/** Reads bytes that `toBase64` wrote. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
