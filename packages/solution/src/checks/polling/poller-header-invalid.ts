import { atKey, atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { ConnectorContent } from '../connector-places.js';
import type { LintContext } from '../lint.js';
import { authTypeOf, entriesOf, isFixed, readPlacedText } from './member-values.js';
import { pollingCallsOf, type PollingCall } from './polling-places.js';

/** A header has a name or a value HTTP does not allow. */
export const pollerHeaderInvalid = defineCheck({
  id: 'poller-header-invalid',
  severity: 'error',
  scope: 'connector',
  origin: 'ours',
  summary: 'A header has a name or a value that HTTP does not allow.',
  page: new URL('../../../checks/poller-header-invalid.md', import.meta.url),
  messages: {
    name: '"{name}" is no name of a header: the character {character} is not allowed in one. Names have letters, digits and a few marks such as the hyphen.',
    value: 'The header "{name}" has a line break or another control character in its value. Remove it.',
    notText: 'The header "{name}" has {found} for a value. Write a text.',
    twice:
      'The header "{name}" is set twice; upper and lower case are the same in headers. Keep one of them.',
  },
});

/** Every character of a token of HTTP, see https://www.rfc-editor.org/rfc/rfc9110#section-5.6.2 */
const notInToken = /[^!#$%&'*+.^_`|~0-9A-Za-z-]/;

/** Reports names and values of headers that are not allowed, and headers that are set twice. */
export function findInvalidHeaders(content: ConnectorContent, context: LintContext): Diagnostic[] {
  return pollingCallsOf(content, context).flatMap(findInCall);
}

function findInCall({ auth, request, paging }: PollingCall): Diagnostic[] {
  const dictionaries = [
    entriesOf(request, 'headers'),
    entriesOf(auth, 'headers'),
    entriesOf(auth, 'tokenEndpointHeaders'),
  ];
  return [
    ...dictionaries.flatMap(judgeAll),
    ...(authTypeOf(auth) === 'apikey' ? judgeName(auth, 'ApiKeyName') : []),
    ...judgeName(paging, 'nextPageRequestHeader'),
  ];
}

type HeaderEntry = ReturnType<typeof entriesOf>[number];

function judgeAll(entries: readonly HeaderEntry[]): Diagnostic[] {
  const seen = new Set<string>();
  return entries.flatMap((entry) => judge(entry, seen));
}

function judge({ name, place }: HeaderEntry, seen: Set<string>): Diagnostic[] {
  const { value, source, pointer } = place;
  const character = isFixed(name) ? notInToken.exec(name) : undefined;
  if (character || name === '') {
    const args = { name, character: describe(character?.[0] ?? '') };
    return [pollerHeaderInvalid.report('name', args, atKey(source, pointer))];
  }
  if (seen.size === seen.add(name.toLowerCase()).size)
    return [pollerHeaderInvalid.report('twice', { name }, atKey(source, pointer), { severity: 'warning' })];
  if (typeof value === 'object') {
    const found = value === null ? 'null' : Array.isArray(value) ? 'a list' : 'an object';
    const location = atValue(source, pointer);
    return [pollerHeaderInvalid.report('notText', { name, found }, location, { severity: 'warning' })];
  }
  const fault = typeof value === 'string' ? /[\0-\x08\n-\x1f\x7f]/.exec(value) : undefined;
  if (!fault) return [];
  const location = atValue(source, pointer, { start: fault.index, end: fault.index + 1 });
  return [pollerHeaderInvalid.report('value', { name }, location)];
}

/** Members that name a header. The key of an API may stand in the body instead, under any name. */
function judgeName(owner: HeaderEntry['place'] | undefined, member: string): Diagnostic[] {
  const place = readPlacedText(owner, member);
  if (!place || !isFixed(place.value)) return [];
  const found = notInToken.exec(place.value.trim());
  if (!found) return [];
  const start = place.value.indexOf(found[0]);
  const location = atValue(place.source, place.pointer, { start, end: start + 1 });
  return [pollerHeaderInvalid.report('name', { name: place.value, character: describe(found[0]) }, location)];
}

function describe(character: string): string {
  if (character === '') return '(none: it is empty)';
  const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  return /\s|[\0-\x1f]/.test(character) ? `U+${code}` : `"${character}"`;
}
