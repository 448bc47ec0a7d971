import { isJsonObject, type Json } from '@hubwright/schema';

/** Where a page begins, as the mock writes it into tokens and links. */
export interface PageCursor {
  /** Which of the pollers the mock serves. */
  readonly target: number;
  /** Index of the first event in its stream. */
  readonly from: number;
  /** Index after the last event of the window; absent where a cursor outlives its window. */
  readonly to?: number;
  /** Tells the cursor of a page apart from that of the empty page before it. */
  readonly turn: number;
}

/**
 * Writes a cursor as a token that means nothing to a client. It is plain Base64 with `+`, `/` and `=`, which only comes back whole when
 * the client encodes it.
 */
export function writeCursor({ target, from, to, turn }: PageCursor): string {
  // The padding of the text makes every cursor have a sign that needs encoding.
  const text = JSON.stringify({ target, from, ...(to !== undefined && { to }), turn });
  return Buffer.from(`>>>${text}???`, 'utf8').toString('base64');
}

/** Reads a cursor; `undefined` when the token is none of the mock's. */
export function readCursor(token: string): PageCursor | undefined {
  const text = Buffer.from(token, 'base64').toString('utf8');
  if (!text.startsWith('>>>') || !text.endsWith('???')) return undefined;
  const value = parse(text.slice(3, -3));
  if (!isJsonObject(value)) return undefined;
  const { target, from, to, turn } = value;
  const numbers = [target, from, turn, ...(to === undefined ? [] : [to])];
  if (numbers.some((number) => !Number.isInteger(number))) return undefined;
  const cursor = value as unknown as PageCursor;
  return writeCursor(cursor) === token ? cursor : undefined;
}

function parse(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
}
