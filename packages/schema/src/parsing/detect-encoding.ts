/** The encoding a file seems to have. */
export interface Encoding {
  readonly name: 'UTF-8' | 'UTF-16 LE' | 'UTF-16 BE' | 'UTF-32';
  /** What `TextDecoder` calls it; UTF-32 is unknown to it. */
  readonly label?: 'utf-8' | 'utf-16le' | 'utf-16be';
  /** Length of the byte order mark at the start, in bytes. */
  readonly markLength: number;
}

/** Bytes looked at to tell UTF-16 without a mark. */
const sampleLength = 512;

/** Least share of NUL high bytes; text of this field is mostly ASCII. */
const leastShare = 0.7;

/** Detects the encoding by the byte order mark, or, for UTF-16 without one, by the NUL bytes that ASCII text has in it. */
export function detectEncoding(bytes: Uint8Array): Encoding {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { name: 'UTF-8', label: 'utf-8', markLength: 3 };
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff))
    return { name: 'UTF-32', markLength: 4 };
  if (a === 0xff && b === 0xfe) return { name: 'UTF-16 LE', label: 'utf-16le', markLength: 2 };
  if (a === 0xfe && b === 0xff) return { name: 'UTF-16 BE', label: 'utf-16be', markLength: 2 };
  return detectUnmarked(bytes);
}

function detectUnmarked(bytes: Uint8Array): Encoding {
  const end = Math.min(bytes.length, sampleLength) & ~1;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < end; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  const least = (end / 2) * leastShare;
  // Neither half may be all NUL, or both: that is a damaged file, not a text.
  if (end >= 4 && odd >= least && even < least / 10)
    return { name: 'UTF-16 LE', label: 'utf-16le', markLength: 0 };
  if (end >= 4 && even >= least && odd < least / 10)
    return { name: 'UTF-16 BE', label: 'utf-16be', markLength: 0 };
  return { name: 'UTF-8', label: 'utf-8', markLength: 0 };
}
