import { atValue, defineCheck, isJsonObject, suggest, type Diagnostic, type Json } from '@hubwright/schema';
import type { ConnectorContent } from '../connector-places.js';
import { instructionsOfTypes } from '../page-instructions.js';
import { readItems, readLiteral } from './literal-text.js';

/** A column of a grid leads to nothing in the poller. */
export const gridColumnPathUnknown = defineCheck({
  id: 'grid-column-path-unknown',
  severity: 'warning',
  scope: 'connector',
  origin: 'ours',
  summary: 'A column of a DataConnectorsGrid leads to nothing in the poller.',
  page: new URL('../../../checks/grid-column-path-unknown.md', import.meta.url),
  messages: {
    unknown:
      'No poller of this connector has "{member}" at {parent}, so the column stays empty. Add the member to the poller, such as under addOnAttributes, or correct the path.',
    similar:
      'No poller of this connector has "{member}" at {parent}, so the column stays empty. Did you mean "{suggestion}"?',
  },
});

const grids = new Set(['dataconnectorsgrid']);

/** Members of a connection that the service gives. */
const given = new Set(['id', 'name', 'kind', 'type', 'etag', 'systemdata', 'location']);

/** Follows `columnValue` of every grid into the connector's pollers; each row shows one of them. */
export function findUnknownColumnPaths(content: ConnectorContent): Diagnostic[] {
  if (content.contentKind !== 'CcfConnector' || content.pollers.length === 0) return [];
  const pollers = content.pollers.map(({ value }) => value as unknown as Json);
  return instructionsOfTypes(content, grids).flatMap(({ parameters }) =>
    readItems(parameters, 'mapping').flatMap((column) => {
      const path = readLiteral(column, 'columnValue');
      if (!path) return [];
      const failures = pollers.map((poller) => follow(poller, path.text));
      if (failures.some((failure) => failure === undefined)) return [];
      // The poller the path leads farthest into tells best what is wrong.
      const failure = failures.reduce((best, next) => (next!.start > best!.start ? next : best))!;
      const { member, start, parent, siblings } = failure;
      const { source, pointer } = path.place;
      const location = atValue(source, pointer, { start, end: start + member.length });
      const suggestion = suggest(member, siblings);
      return [
        suggestion === undefined
          ? gridColumnPathUnknown.report('unknown', { member, parent }, location)
          : gridColumnPathUnknown.report('similar', { member, parent, suggestion }, location),
      ];
    }),
  );
}

interface Failure {
  readonly member: string;
  readonly start: number;
  readonly parent: string;
  readonly siblings: readonly string[];
}

/** Where a path ends too early; undefined when it leads somewhere, or to a value that is filled in later. */
function follow(poller: Json, path: string): Failure | undefined {
  let value: Json | undefined = poller;
  let parent = 'its root';
  for (const match of path.matchAll(/[^.[\]'"$]+/g)) {
    const [member] = match;
    if (Array.isArray(value)) {
      value = value[Number(member)];
      if (value === undefined) return undefined;
      continue;
    }
    // Below a text there is nothing to follow: it may be an expression.
    if (!isJsonObject(value)) return undefined;
    const members: Record<string, Json | undefined> = value;
    if (parent === 'its root' && given.has(member.toLowerCase())) return undefined;
    const key = Object.keys(members).find((name) => name === member);
    if (key === undefined) return { member, start: match.index, parent, siblings: Object.keys(members) };
    value = members[key];
    parent = path.slice(0, match.index + member.length);
  }
  return undefined;
}
