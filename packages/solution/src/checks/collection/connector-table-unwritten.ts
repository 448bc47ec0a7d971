import { atValue, defineCheck, suggest, type Diagnostic } from '@hubwright/schema';
import { renameFix } from '../../fixes/rename-fix.js';
import type { CcfConnectorContent } from '../../model.js';
import { pageOf, pollersOf } from '../connector-places.js';
import type { LintContext } from '../lint.js';
import {
  ccfConnectorsOf,
  isLiteral,
  outputOf,
  readPlacedText,
  rulesOf,
  tableOfStream,
  type PlacedText,
} from './collection-places.js';

/** A connector names a table that none of its rules writes to. */
export const connectorTableUnwritten = defineCheck({
  id: 'connector-table-unwritten',
  severity: 'warning',
  scope: 'connector',
  origin: 'ours',
  summary: 'The page or a data connector names a table that no data collection rule writes to.',
  page: new URL('../../../checks/connector-table-unwritten.md', import.meta.url),
  messages: {
    page: 'The page shows the table "{table}", but the rules of the connector write to {written}, so it never shows data. Name the table the events go to.',
    dataType:
      'The data connector says that its events go to "{table}", but the rules of the connector write to {written}. Name the table the events go to.',
  },
});

/** Reports custom tables in `graphQueriesTableName`, `dataType` and `destinationTable` that no flow writes to. */
export function findUnwrittenTables(content: CcfConnectorContent, context: LintContext): Diagnostic[] {
  const outputs = rulesOf(content).flatMap(({ flows }) => flows.map((flow) => outputOf(flow)?.value ?? ''));
  const written = [...new Set(outputs.map((output) => tableOfStream(output) ?? ''))];
  if (written.length === 0 || written.includes('') || !written.every(isLiteral)) return [];
  const functions = functionNames(context);
  const named: (readonly ['page' | 'dataType', PlacedText | undefined])[] = [
    ['page', readPlacedText(pageOf(content), 'graphQueriesTableName')],
    ...pollersOf(content).flatMap((poller) => [
      ['dataType', readPlacedText(poller, 'dataType')] as const,
      ['dataType', readPlacedText(poller, 'destinationTable')] as const,
    ]),
  ];
  return named.flatMap(([messageId, name]) => {
    if (!name || !/^\w+_CL$/i.test(name.value)) return [];
    const { value: table, source, pointer } = name;
    if (written.includes(table) || functions.has(table)) return [];
    const location = atValue(source, pointer);
    const near = suggest(table, written) ?? (written.length === 1 ? written[0] : undefined);
    const fix = near === undefined ? {} : { fix: renameFix(`Replace with "${near}"`, location, near) };
    const args = { table, written: written.map((one) => `"${one}"`).join(', ') };
    return [connectorTableUnwritten.report(messageId, args, location, fix)];
  });
}

/** Names of parsers, and of tables other connectors write to, which a page may show as well. */
function functionNames(context: LintContext): Set<string> {
  const names = context.content.flatMap((item) =>
    item.contentKind === 'Parser' ? [item.functionAlias, item.name] : [],
  );
  const others = ccfConnectorsOf(context).flatMap((connector) =>
    rulesOf(connector).flatMap(({ flows }) =>
      flows.map((flow) => tableOfStream(outputOf(flow)?.value ?? '') ?? ''),
    ),
  );
  return new Set([...names, ...others]);
}
