import { isJsonObject, type JsonObject } from '@hubwright/schema';
import type { Content } from '../../model.js';

/** Members of the model that say where something stands, not what it is. */
const places = new Set(['source', 'reference', 'fileName', 'folders', 'pointer', 'uiPointer']);

/** Tells whether two values mean the same: the order of members and the kind of line ends have no meaning. */
export function isSame(a: unknown, b: unknown, ignored: ReadonlySet<string> = new Set()): boolean {
  if (a === b) return true;
  if (typeof a === 'string' && typeof b === 'string') return plain(a) === plain(b);
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => isSame(item, b[index], ignored));
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) return false;
  const [first, second] = [namesOf(a, ignored), namesOf(b, ignored)];
  if (first.length !== second.length) return false;
  return first.every(
    (name) => Object.hasOwn(b, name) && isSame(memberOf(a, name), memberOf(b, name), ignored),
  );
}

/** Tells whether two states of an item are the same, wherever their files lie. */
export function isSameItem(before: Content, after: Content): boolean {
  return isSame(before, after, places);
}

/** Tells whether what two items do is the same; their ids, names and versions may differ. */
export function isSameContent(before: Content, after: Content): boolean {
  return isSame(substanceOf(before), substanceOf(after), places);
}

function substanceOf(item: Content): unknown {
  switch (item.contentKind) {
    case 'AnalyticsRule':
      // What is filled in when it is left out; writing it down changes nothing.
      return { kind: 'Scheduled', status: 'Available', ...withoutLabels(item.rule) };
    case 'SummaryRule':
      return withoutLabels(item.rule);
    case 'HuntingQuery':
      return withoutLabels(item.query);
    case 'CustomDetection':
      return withoutLabels(item.detection);
    case 'Parser':
      // Names come from the previous package, so they change when that does.
      return [item.category, item.query, item.functionParameters];
    case 'Workbook':
      return item.value;
    case 'Playbook':
    case 'LogicAppsCustomConnector':
    case 'AzureFunction':
    case 'Watchlist':
      return item.template;
    default:
      return item;
  }
}

/** Ids and versions are compared for themselves; tags and metadata of a file are not deployed. */
function withoutLabels(value: unknown): JsonObject {
  if (!isJsonObject(value)) return {};
  const { id: _id, version: _version, tags: _tags, metadata: _metadata, ...rest } = value;
  return rest;
}

function namesOf(value: object, ignored: ReadonlySet<string>): string[] {
  return Object.keys(value).filter((name) => !ignored.has(name) && memberOf(value, name) !== undefined);
}

function memberOf(value: object, name: string): unknown {
  return (value as Record<string, unknown>)[name];
}

function plain(text: string): string {
  return text.includes('\r') ? text.replaceAll('\r\n', '\n') : text;
}
