/**
 * What goes wrong on purpose:
 * - a status of 400 to 599; 429 and 503 say when to come again.
 * - `drop`: the connection ends in the middle of the body.
 * - `empty`: a page without events that promises another one. Only tokens and links can.
 * - `repeat`: the page promises itself as the next one. Only tokens and links can.
 */
export type FaultKind = 'status' | 'drop' | 'empty' | 'repeat';

/** A fault and how often it happens: every so many calls for a page. */
export interface MockFault {
  readonly kind: FaultKind;
  /** Of a `status`. */
  readonly status: number;
  readonly every: number;
}

/** Reads a fault: `429:3` is status 429 for every third call for a page. `undefined` when the text is no fault. */
export function readFault(text: string): MockFault | undefined {
  const [, kind = '', count = ''] = /^([45]\d\d|drop|empty|repeat):([1-9]\d{0,5})$/.exec(text.trim()) ?? [];
  if (kind === '') return undefined;
  const every = Number(count);
  return /^\d/.test(kind)
    ? { kind: 'status', status: Number(kind), every }
    : { kind: kind as FaultKind, status: 200, every };
}

/** The fault of a call, by its number from 1 on; of several the first. */
export function faultOf(call: number, faults: readonly MockFault[]): MockFault | undefined {
  return faults.find(({ every }) => call % every === 0);
}
