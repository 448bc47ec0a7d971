import { isJsonObject, type Json } from '@hubwright/schema';
import type { Fault } from './fault.js';

type MemberType = 'count' | 'milliseconds' | 'pattern' | 'status' | 'text' | 'time';

const ofRequests = { method: 'text', path: 'pattern', times: 'count' } as const;

/** The members of each kind of fault; those that have to be there end in `!`. */
const members: Readonly<Record<Fault['kind'], Readonly<Record<string, MemberType>>>> = {
  throttle: { ...ofRequests, retryAfter: 'count' },
  forbidden: ofRequests,
  error: { ...ofRequests, 'status!': 'status', code: 'text', message: 'text', retryAfter: 'count' },
  drop: ofRequests,
  delay: { ...ofRequests, 'milliseconds!': 'milliseconds' },
  'expire-tokens': { issuedBefore: 'time' },
  'fail-resource': {
    'resource!': 'pattern',
    status: 'status',
    code: 'text',
    message: 'text',
    times: 'count',
  },
  'slow-resource': { 'resource!': 'pattern', 'milliseconds!': 'milliseconds' },
};

const expectations: Readonly<Record<MemberType, string>> = {
  count: 'a whole number, 0 or more',
  milliseconds: 'a whole number of milliseconds, a day at most',
  pattern: 'a regular expression',
  status: 'a status of an error, 400 to 599',
  text: 'a text',
  time: 'a time such as 2026-01-31T08:00:00Z',
};

/** The least and the most of what is a number. */
const ranges: ReadonlyMap<MemberType, readonly [number, number]> = new Map([
  ['count', [0, Infinity]],
  ['milliseconds', [0, 86_400_000]],
  ['status', [400, 599]],
]);

/** Reads a fault; gives a sentence when it is none. */
export function parseFault(value: Json): Fault | string {
  if (!isJsonObject(value)) return 'A fault has to be an object.';
  const { kind, ...given } = value;
  const known = isKind(kind) ? members[kind] : undefined;
  if (!known) return `'kind' of a fault has to be one of ${Object.keys(members).join(', ')}.`;
  const types = new Map(Object.entries(known).map(([name, type]) => [name.replace('!', ''), type]));
  for (const [name, member] of Object.entries(given)) {
    const type = types.get(name);
    if (!type)
      return `A fault of kind '${String(kind)}' has no '${name}'. It may have ${[...types.keys()].join(', ')}.`;
    if (!fits(member, type)) return `'${name}' of a fault has to be ${expectations[type]}.`;
  }
  const missing = Object.keys(known).find((name) => name.endsWith('!') && !(name.slice(0, -1) in given));
  if (missing !== undefined) return `A fault of kind '${String(kind)}' needs '${missing.slice(0, -1)}'.`;
  return value as unknown as Fault;
}

function isKind(kind: Json | undefined): kind is Fault['kind'] {
  return typeof kind === 'string' && Object.hasOwn(members, kind);
}

function fits(value: Json | undefined, type: MemberType): boolean {
  const range = ranges.get(type);
  if (range) return Number.isInteger(value) && Number(value) >= range[0] && Number(value) <= range[1];
  if (typeof value !== 'string') return false;
  if (type === 'time') return !Number.isNaN(Date.parse(value));
  return type === 'text' || isPattern(value);
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp;
  } catch {
    return false;
  }
}
