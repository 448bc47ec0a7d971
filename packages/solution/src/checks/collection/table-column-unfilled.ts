import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { CcfConnectorContent } from '../../model.js';
import type { LintContext } from '../lint.js';
import { readMember } from '../placed-value.js';
import {
  ccfConnectorsOf,
  isLiteral,
  outputOf,
  ownTablesOf,
  rulesOf,
  tableOfStream,
  type CollectionTable,
  type Flow,
  type Stream,
} from './collection-places.js';
import { listNames } from './list-names.js';
import { makesUnnamedColumns, projects, wordsOf } from './projection.js';

/** A table has columns that nothing fills. */
export const tableColumnUnfilled = defineCheck({
  id: 'table-column-unfilled',
  severity: 'info',
  scope: 'data-collection',
  origin: 'ours',
  summary: 'A table has columns that no data flow gives, so they stay empty.',
  page: new URL('../../../checks/table-column-unfilled.md', import.meta.url),
  messages: {
    unfilled:
      'No data flow to the table {table} gives {columns}, so they stay empty. Make them in the transformation, or leave them out of the table.',
  },
});

/** A data flow to a table, and the stream it takes. */
interface Feed {
  readonly flow: Flow;
  readonly stream: Stream | undefined;
}

/** Reports, once per table, the columns that no data flow of any connector mentions. */
export function findUnfilledColumns(content: CcfConnectorContent, context: LintContext): Diagnostic[] {
  const feeds = ccfConnectorsOf(context).flatMap((connector) =>
    rulesOf(connector).flatMap(({ flows, streams }) =>
      flows.map((flow) => ({
        flow,
        stream: streams.find(({ name }) => name === flow.streams[0]?.value),
      })),
    ),
  );
  return ownTablesOf(content, context).flatMap((table) => judge(table, feeds));
}

function judge({ name: table, columns = [] }: CollectionTable, all: readonly Feed[]): Diagnostic[] {
  const feeds = all.filter(({ flow }) => tableOfStream(outputOf(flow)?.value ?? '') === table);
  if (feeds.length === 0 || !feeds.every(isKnown)) return [];
  const given = new Set(feeds.flatMap(givenBy));
  const unfilled = columns.filter(({ name }) => name !== 'TimeGenerated' && !given.has(name));
  const [first] = unfilled;
  // Without any column in common, the two are of different things, which other checks report.
  if (!first || unfilled.length >= columns.length - 1) return [];
  const { source, pointer } = first.namePlace;
  const args = { table, columns: listNames(unfilled.map(({ name }) => name)) };
  return [tableColumnUnfilled.report('unfilled', args, atValue(source, pointer))];
}

function isKnown({ flow: { place, streams, transform }, stream }: Feed): boolean {
  const isOther = ['builtInTransform', 'transformations', 'transform'].some((name) =>
    readMember(place, name),
  );
  if (isOther || streams.length > 1 || !stream?.columns) return false;
  return !transform || (isLiteral(transform.value) && !makesUnnamedColumns(transform.value));
}

/** The words of a transformation; unless it projects, also the columns it hands on. */
function givenBy({ flow: { transform }, stream }: Feed): string[] {
  const words = [...wordsOf(transform?.value ?? '')];
  if (transform && projects(transform.value)) return words;
  return [...words, ...(stream?.columns ?? []).map(({ name }) => name)];
}
