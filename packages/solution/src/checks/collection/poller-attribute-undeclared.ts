import { atKey, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { CcfConnectorContent } from '../../model.js';
import { pollersOf } from '../connector-places.js';
import { childrenOf, readMember, readText, type PlacedValue } from '../placed-value.js';
import { rulesOf, type Stream } from './collection-places.js';

/** A data connector adds an attribute to its events that the stream does not take. */
export const pollerAttributeUndeclared = defineCheck({
  id: 'poller-attribute-undeclared',
  severity: 'warning',
  scope: 'connector',
  origin: 'ours',
  summary: 'An attribute in addOnAttributes of a data connector is no column of its stream.',
  page: new URL('../../../checks/poller-attribute-undeclared.md', import.meta.url),
  messages: {
    similar:
      'The attribute "{attribute}" is added to every event, but the stream "{stream}" has no such column, so it is dropped. Did you mean "{suggestion}"?',
    undeclared:
      'The attribute "{attribute}" is added to every event, but the stream "{stream}" has no such column, so it is dropped. Declare the column, or leave the attribute out.',
  },
});

/** Reports members of `addOnAttributes` that the stream of their data connector does not declare. */
export function findUndeclaredAttributes(content: CcfConnectorContent): Diagnostic[] {
  const streams = new Map(rulesOf(content).flatMap((rule) => rule.streams.map((one) => [one.name, one])));
  return pollersOf(content).flatMap((poller) => {
    const stream = streams.get(readText(readMember(poller, 'dcrConfig'), 'streamName') ?? '');
    const attributes = readMember(poller, 'addOnAttributes');
    return stream?.columns && attributes ? judge(attributes, stream) : [];
  });
}

function judge(attributes: PlacedValue, { name: stream, columns = [] }: Stream): Diagnostic[] {
  if (typeof attributes.value !== 'object' || Array.isArray(attributes.value)) return [];
  const names = new Set(columns.map(({ name }) => name));
  const added = Object.keys(attributes.value ?? {});
  // A column that another attribute fills is not the one that was meant.
  const free = [...names].filter((name) => !added.includes(name));
  return childrenOf(attributes).flatMap(({ source, pointer }, index) => {
    const attribute = added[index] ?? '';
    if (names.has(attribute)) return [];
    const location = atKey(source, pointer);
    const suggestion = free.find((name) => plain(name) === plain(attribute));
    if (suggestion !== undefined)
      return [pollerAttributeUndeclared.report('similar', { attribute, stream, suggestion }, location)];
    // Published connectors add attributes for the record, so this is no more than a remark.
    const severity = 'info';
    return [pollerAttributeUndeclared.report('undeclared', { attribute, stream }, location, { severity })];
  });
}

/** A name without what spellings differ in: the case of letters, and underscores or dashes between words. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
