import { readFault, type MockFault } from '@hubwright/poller';
import { UsageError } from '../usage-error.js';

const milliseconds: Readonly<Record<string, number>> = {
  s: 1000,
  m: 60_000,
  '': 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** How late events are: minutes, or a number with `s`, `m`, `h` or `d`; in milliseconds. */
export function parseLateness(text: string): number {
  const match = /^(\d+(?:\.\d+)?)([smhd]?)$/.exec(text.trim());
  if (match) return Math.round(Number(match[1]) * milliseconds[match[2]!]!);
  throw new UsageError(`"${text}" of --late is no time. Write minutes, such as 10, or 30s, 2h, 1d.`);
}

/** Events per minute, which may be fewer than one. */
export function parseRate(text: string): number {
  const rate = Number(text);
  if (rate > 0 && rate <= 1_000_000) return rate;
  throw new UsageError(`"${text}" of --rate is no number of events per minute above 0 and up to 1000000.`);
}

/** A port to listen on; 0 lets the system choose. */
export function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text.trim()) && port <= 65_535) return port;
  throw new UsageError(`"${text}" of --port is no port; ports go from 0 to 65535.`);
}

/** The faults of `--fault`. */
export function parseFaults(texts: readonly string[]): MockFault[] {
  return texts.map((text) => {
    const fault = readFault(text);
    if (fault) return fault;
    throw new UsageError(
      `"${text}" of --fault is no fault. Write what goes wrong and how often: 429:3 for every third call, or drop:4, empty:2, repeat:5.`,
    );
  });
}
