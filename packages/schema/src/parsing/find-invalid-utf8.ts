/** Where bytes stop being UTF-8, and their text with U+FFFD in place of what is not. */
export interface InvalidUtf8 {
  readonly text: string;
  /** UTF-16 offset of the first replacement in `text`. */
  readonly textOffset: number;
  /** Offset of the first invalid byte. */
  readonly byteOffset: number;
}

/** Finds the first byte that is not UTF-8, in bytes known to have one. */
export function findInvalidUtf8(bytes: Uint8Array): InvalidUtf8 {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const encoder = new TextEncoder();
  let textOffset = 0;
  let byteOffset = 0;
  for (;;) {
    const next = text.indexOf('\ufffd', textOffset);
    if (next === -1) return { text, textOffset, byteOffset };
    byteOffset += encoder.encode(text.slice(textOffset, next)).length;
    textOffset = next;
    // A replacement character that stands in the file as such is valid.
    if (bytes[byteOffset] !== 0xef || bytes[byteOffset + 1] !== 0xbf || bytes[byteOffset + 2] !== 0xbd)
      return { text, textOffset, byteOffset };
    textOffset += 1;
    byteOffset += 3;
  }
}
