import { readFileSync } from 'node:fs';
import type { KqlColumn, KqlTable } from './query-schema.js';

/** Columns that Azure Monitor gives every table. Source: https://learn.microsoft.com/azure/azure-monitor/logs/log-standard-columns */
export const standardColumns: readonly KqlColumn[] = [
  { name: 'TimeGenerated', type: 'datetime' },
  { name: 'Type', type: 'string' },
  { name: 'TenantId', type: 'string' },
  { name: 'SourceSystem', type: 'string' },
  { name: 'MG', type: 'string' },
  { name: 'ManagementGroupName', type: 'string' },
  { name: '_ResourceId', type: 'string' },
  { name: '_SubscriptionId', type: 'string' },
  { name: '_ItemId', type: 'string' },
  { name: '_TimeReceived', type: 'datetime' },
  { name: '_BilledSize', type: 'real' },
  { name: '_IsBillable', type: 'string' },
];

/** Each resource type adds columns of its own to these. */
const tablesThatGrow = new Set(['AzureDiagnostics']);

let tables: ReadonlyMap<string, KqlTable> | undefined;

/**
 * The public Log Analytics tables by name, without the {@link standardColumns}. Facts of Microsoft's table reference
 * (https://learn.microsoft.com/azure/azure-monitor/reference/tables-index), packed by `tools/pack-table-schemas.mjs`; read from disk when
 * first asked for. A table newer than the data is absent.
 */
export function readPublicTables(): ReadonlyMap<string, KqlTable> {
  tables ??= unpackTables(readFileSync(new URL('../data/tables.txt', import.meta.url), 'utf8'));
  return tables;
}

/** Reads the packed form: a line of `column:type`, then per table its name and the base-36 positions of its columns. */
export function unpackTables(packed: string): ReadonlyMap<string, KqlTable> {
  const [columnLine = '', ...tableLines] = packed.trimEnd().split('\n');
  const columns = columnLine.split(' ').map((text) => {
    const colon = text.indexOf(':');
    return { name: text.slice(0, colon), type: text.slice(colon + 1) };
  });
  return new Map(
    tableLines.map((line) => {
      const [name = '', ...positions] = line.split(' ');
      const own = positions.map((position) => columns[Number.parseInt(position, 36)]!);
      return [name, { name, columns: own, open: tablesThatGrow.has(name) }];
    }),
  );
}
