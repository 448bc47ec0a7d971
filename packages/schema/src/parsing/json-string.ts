const backslash = 0x5c;

/** The offset after the closing quote of the string that starts at `start`, or -1 when it is not closed. */
export function stringEnd(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && text.charCodeAt(end - 1) === backslash && isEscaped(text, start, end))
    end = text.indexOf('"', end + 1);
  return end === -1 ? -1 : end + 1;
}

/** The decoded text of the JSON string literal between two offsets; the literal itself when it is malformed. */
export function keyText(text: string, start: number, end: number): string {
  const raw = text.slice(start + 1, end - 1);
  if (!raw.includes('\\')) return raw;
  try {
    return JSON.parse(`"${raw}"`) as string;
  } catch {
    return raw;
  }
}

function isEscaped(text: string, start: number, at: number): boolean {
  let backslashes = 0;
  while (at - 1 - backslashes > start && text.charCodeAt(at - 1 - backslashes) === backslash) backslashes++;
  return backslashes % 2 === 1;
}
