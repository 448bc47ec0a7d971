import { atValue, defineCheck, type Diagnostic, type Json } from '@hubwright/schema';
import { pageOf, type ConnectorContent } from '../connector-places.js';
import { readMember, readText, type PlacedValue } from '../placed-value.js';
import type { Change } from './change.js';
import { isComputed } from './published-id.js';

/** The id of a connector, or the name of its definition, is another one. */
export const connectorIdChanged = defineCheck({
  id: 'connector-id-changed',
  severity: 'warning',
  scope: 'connector',
  origin: 'ours',
  summary: 'The id of a connector, or the name of its definition, is another one than before.',
  page: new URL('../../../checks/connector-id-changed.md', import.meta.url),
  messages: {
    id: 'The id of this connector was "{earlier}" and is now "{id}": where it is connected, the earlier one goes on without updates, and rules that require "{earlier}" find no connector. Keep the earlier id.',
    name: 'The name of this connector definition was "{earlier}" and is now "{id}", so connections that were made before belong to no definition. Keep the earlier name.',
  },
});

/** Reports connectors that are the same file with another id or definition name. */
export function findChangedConnectorIds({ pairs }: Change): Diagnostic[] {
  return pairs.flatMap(({ before, after }) => {
    if (!isConnector(before) || !isConnector(after)) return [];
    const byId = compare('id', [pageOf(before), pageOf(after)], 'id');
    if (byId.length > 0 || before.contentKind !== 'CcfConnector' || after.contentKind !== 'CcfConnector')
      return byId;
    return compare('name', [partOf(before.definition), partOf(after.definition)], 'name');
  });
}

function compare(
  messageId: 'id' | 'name',
  [before, after]: readonly [PlacedValue, PlacedValue],
  member: string,
): Diagnostic[] {
  const [earlier, id] = [readText(before, member), readText(after, member)];
  const place = readMember(after, member);
  if (earlier === undefined || id === undefined || !place || earlier === id) return [];
  if (isComputed(earlier) || isComputed(id)) return [];
  return [connectorIdChanged.report(messageId, { earlier, id }, atValue(place.source, place.pointer))];
}

function isConnector(item: Change['pairs'][number]['before']): item is ConnectorContent {
  return item.contentKind === 'CcfConnector' || item.contentKind === 'DataConnector';
}

function partOf({
  value,
  source,
  pointer,
}: {
  value: unknown;
  source: PlacedValue['source'];
  pointer: string;
}): PlacedValue {
  return { value: value as Json, source, pointer };
}
