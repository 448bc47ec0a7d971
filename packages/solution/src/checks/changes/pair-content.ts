import { contentFamily } from '../../linking/find-duplicate-ids.js';
import type { Content } from '../../model.js';
import { isSameContent } from './is-same-content.js';
import { publishedId } from './published-id.js';

/** One item at two times. */
export interface ContentPair {
  readonly before: Content;
  readonly after: Content;
}

/** Which items of two states are the same ones, and which are in one state only. */
export interface PairedContent {
  readonly pairs: readonly ContentPair[];
  readonly removed: readonly Content[];
  readonly added: readonly Content[];
}

type Key = (item: Content) => string | undefined;

/** What makes two items of a kind the same one, the surest first: id and file, id, file, title. */
const keys: readonly Key[] = [
  (item) => joined(idOf(item), item.source.path),
  idOf,
  (item) => item.source.path,
  titleOf,
];

/** Pairs the items of two states. A key that several items of a state share decides nothing. */
export function pairContent(before: readonly Content[], after: readonly Content[]): PairedContent {
  const pairs: ContentPair[] = [];
  let [removed, added] = [[...before], [...after]];
  const take = (found: readonly ContentPair[]) => {
    const taken = new Set(found.flatMap((pair) => [pair.before, pair.after]));
    pairs.push(...found);
    removed = removed.filter((item) => !taken.has(item));
    added = added.filter((item) => !taken.has(item));
  };
  for (const key of keys) take(pairByKey(removed, added, key));
  for (const item of removed) {
    const same = added.find(
      (other) => contentFamily(item) === contentFamily(other) && isSameContent(item, other),
    );
    if (same) take([{ before: item, after: same }]);
  }
  return { pairs, removed, added };
}

function pairByKey(before: readonly Content[], after: readonly Content[], key: Key): ContentPair[] {
  const later = uniqueBy(after, key);
  return [...uniqueBy(before, key)].flatMap(([name, item]) => {
    const match = later.get(name);
    return match ? [{ before: item, after: match }] : [];
  });
}

function uniqueBy(items: readonly Content[], key: Key): Map<string, Content> {
  const found = new Map<string, Content>();
  const repeated = new Set<string>();
  for (const item of items) {
    const name = joined(contentFamily(item), key(item));
    if (name === undefined) continue;
    if (found.has(name)) repeated.add(name);
    found.set(name, item);
  }
  for (const name of repeated) found.delete(name);
  return found;
}

function idOf(item: Content): string | undefined {
  return publishedId(item)?.id.toLowerCase();
}

/** The title of a rule or query. */
export function titleOf(item: Content): string | undefined {
  const title =
    item.contentKind === 'AnalyticsRule'
      ? item.rule.name
      : item.contentKind === 'HuntingQuery'
        ? item.query.name
        : undefined;
  return typeof title === 'string' && title.trim() !== '' ? title.trim() : undefined;
}

function joined(first: string | undefined, second: string | undefined): string | undefined {
  return first === undefined || second === undefined ? undefined : `${first}\n${second}`;
}
