import { atValue, joinPointer, suggest } from '@hubwright/schema';
import { dcrTableMissing } from '../checks/dcr-table-missing.js';
import type { LocatedPart } from './connector-parts.js';
import { dataFlows } from './link-data-collection-rules.js';
import { partName } from './part-name.js';
import type { LoadContext } from '../loading/load-context.js';

/** Finds the tables a connector's rules write to, by the output streams of all data flows; nearer files win. */
export function linkTables(
  rules: readonly LocatedPart[],
  parts: readonly LocatedPart[],
  folder: string,
  context: LoadContext,
): LocatedPart[] {
  const tables = parts.filter((part) => part.kind === 'table');
  const linked = new Set<LocatedPart>();
  for (const rule of rules) {
    for (const flow of dataFlows(rule)) {
      const table = /^Custom-(.+)$/.exec(flow.outputStream)?.[1];
      if (!table || table.includes('{{')) continue;
      const named = tables.filter((candidate) => partName(candidate) === table);
      const near = named.filter(
        (candidate) => candidate.folder === folder || candidate.folder === rule.folder,
      );
      const found = (near.length > 0 ? near : named)[0];
      if (found) linked.add(found);
      else reportMissing(rule, flow.pointer, table, tables, context);
    }
  }
  return tables.filter((table) => linked.has(table));
}

function reportMissing(
  rule: LocatedPart,
  flowPointer: string,
  table: string,
  tables: readonly LocatedPart[],
  context: LoadContext,
): void {
  const place = atValue(rule.source, joinPointer(flowPointer, 'outputStream'));
  const suggestion = suggest(table, tables.map(partName));
  context.report(
    suggestion
      ? dcrTableMissing.report('similar', { table, suggestion }, place)
      : dcrTableMissing.report('missing', { table }, place),
  );
}
