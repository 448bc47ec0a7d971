import { createHash, type Hash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import type { LineRange } from './poll-state.js';

/** Lines that are in a file already, each as often as it is there. Only hashes are kept. */
export interface WrittenLines {
  readonly count: number;
  /** Whether the line is among them; each is found as often as it was written. */
  take(line: string): boolean;
}

const newline = 0x0a;

/** Reads lines from ranges of a file that begin and end at line ends; absolute path. */
export function readWrittenLines(file: string, ranges: readonly Required<LineRange>[]): WrittenLines {
  const counts = new Map<string, number>();
  let count = 0;
  for (const range of ranges) {
    for (const hash of hashesOf(file, range)) {
      counts.set(hash, (counts.get(hash) ?? 0) + 1);
      count += 1;
    }
  }
  return {
    count,
    take(line) {
      if (counts.size === 0) return false;
      const hash = digest(createHash('sha1').update(line));
      const left = counts.get(hash);
      if (left === undefined) return false;
      if (left === 1) counts.delete(hash);
      else counts.set(hash, left - 1);
      return true;
    },
  };
}

/** Reads piece by piece: neither the file nor a line needs to fit into memory. */
function* hashesOf(file: string, { from, to }: Required<LineRange>): Generator<string> {
  const handle = openSync(file, 'r');
  const buffer = Buffer.alloc(1 << 16);
  try {
    let hash = createHash('sha1');
    for (let at = from; at < to;) {
      const length = readSync(handle, buffer, 0, Math.min(buffer.length, to - at), at);
      if (length === 0) break;
      at += length;
      let start = 0;
      for (let end = indexOf(buffer, start, length); end !== -1; end = indexOf(buffer, start, length)) {
        yield digest(hash.update(buffer.subarray(start, end)));
        hash = createHash('sha1');
        start = end + 1;
      }
      hash.update(buffer.subarray(start, length));
    }
  } finally {
    closeSync(handle);
  }
}

function indexOf(buffer: Buffer, start: number, length: number): number {
  return buffer.subarray(0, length).indexOf(newline, start);
}

function digest(hash: Hash): string {
  return hash.digest('binary');
}
