import { finishDraft, type RequestDraft } from '../request-draft.js';
import { textOfJson } from '../exact-json.js';

/** How the request of a page differs from that of the first page, as far as it may be by mistake. Parameters as they are written. */
export interface RequestChange {
  /** Parameters of the first request that the later one has neither in its address nor in its body. */
  readonly lost: readonly string[];
  /** Parameters that stand once in the first request and more than once in the later one, by name. */
  readonly doubled: readonly string[];
  /** Parameters whose value is percent-encoded twice: `cursor=a%253D`. */
  readonly encodedTwice: readonly string[];
  /** Parameters with a blank between letters and digits of a token, where a `+` has been. */
  readonly blanks: readonly string[];
}

/** Compares the request of a later page with that of the first one. */
export function compareRequests(first: RequestDraft, later: RequestDraft): RequestChange {
  const present = new Set([...later.query.map(({ name }) => name), ...bodyNames(later)]);
  const before = countNames(first);
  const lost = [...first.query.map(({ name, text }) => ({ name, text })), ...bodyParameters(first)]
    .filter(({ name }) => !present.has(name))
    .map(({ text }) => text);
  const doubled = [...countNames(later)]
    .filter(([name, count]) => count > 1 && (before.get(name) ?? 0) <= 1)
    .map(([name]) => name);
  const added = later.query.filter(({ text }) => !first.query.some((item) => item.text === text));
  return {
    lost,
    doubled,
    encodedTwice: added.map(({ text }) => text).filter((text) => /%25[0-9A-F]{2}/i.test(valueOf(text))),
    blanks: added
      .map(({ text }) => text)
      .filter(
        (text) =>
          /^[\w/]{6,}(?:(?:\+|%20)[\w/]+)+(?:=|%3D){0,2}$/i.test(valueOf(text)) && valueOf(text).length >= 16,
      ),
  };
}

/** The parameters of a later request that the one before it does not have in this form: what turned the page. */
export function turnedParameters(earlier: RequestDraft, later: RequestDraft): string[] {
  const known = new Set([...earlier.query, ...bodyParameters(earlier)].map(({ text }) => text));
  return [...later.query, ...bodyParameters(later)]
    .map(({ text }) => text)
    .filter((text) => !known.has(text));
}

function countNames({ query }: RequestDraft): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { name } of query) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function bodyNames(draft: RequestDraft): string[] {
  return bodyParameters(draft).map(({ name }) => name);
}

function bodyParameters({ body }: RequestDraft): { name: string; text: string }[] {
  if (body?.kind !== 'members') return [];
  return Object.entries(body.members).map(([name, value]) => ({
    name,
    text: `${name}=${textOfJson(value ?? null)}`,
  }));
}

function valueOf(parameter: string): string {
  return parameter.slice(parameter.indexOf('=') + 1);
}

/** An address as it is sent. */
export function addressOf(draft: RequestDraft): string {
  return finishDraft(draft, 0).url;
}
