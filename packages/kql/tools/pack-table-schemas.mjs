/**
 * Writes data/tables.txt from the facts of log-analytics-tables.csv (table, column, type). Its first line is every distinct `column:type`,
 * most used first; each further line is a table and the positions of its columns in the first, in base 36. Columns that every table has
 * are left to the reader.
 *
 *     HUBWRIGHT_CORPUS=<folder> node packages/kql/tools/pack-table-schemas.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const corpus =
  process.env.HUBWRIGHT_CORPUS ?? fileURLToPath(new URL('../../../../shared/corpus', import.meta.url));
const target = fileURLToPath(new URL('../data/tables.txt', import.meta.url));

/** The same columns as `standardColumns` in src/table-schemas.ts. */
const standard = new Set([
  'MG:string',
  'ManagementGroupName:string',
  'SourceSystem:string',
  'TenantId:string',
  'TimeGenerated:datetime',
  'Type:string',
  '_BilledSize:real',
  '_IsBillable:string',
  '_ItemId:string',
  '_ResourceId:string',
  '_SubscriptionId:string',
  '_TimeReceived:datetime',
]);

/** Spellings of the source; what is not here is not a type but an example row. */
const types = {
  bigint: 'long',
  bool: 'bool',
  datetime: 'datetime',
  double: 'real',
  dynamic: 'dynamic',
  guid: 'guid',
  int: 'int',
  long: 'long',
  real: 'real',
  string: 'string',
};

const byCodeUnit = (left, right) => (left < right ? -1 : left > right ? 1 : 0);

const tables = new Map();
const uses = new Map();
for (const row of readFileSync(join(corpus, 'log-analytics-tables.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)) {
  const [table, column, spelling] = row.trim().split(',');
  const type = types[spelling.toLowerCase()];
  if (type === undefined) continue;
  const key = `${column}:${type}`;
  const columns = tables.get(table) ?? tables.set(table, new Set()).get(table);
  if (standard.has(key) || columns.has(key)) continue;
  columns.add(key);
  uses.set(key, (uses.get(key) ?? 0) + 1);
}

const columns = [...uses.keys()].sort(
  (left, right) => uses.get(right) - uses.get(left) || byCodeUnit(left, right),
);
const position = new Map(columns.map((key, index) => [key, index]));
const packed = [...tables]
  .sort(([left], [right]) => byCodeUnit(left, right))
  .map(([table, keys]) => {
    const positions = [...keys].map((key) => position.get(key)).sort((left, right) => left - right);
    return [table, ...positions.map((index) => index.toString(36))].join(' ');
  });

const text = `${[columns.join(' '), ...packed].join('\n')}\n`;
writeFileSync(target, text);
console.log(`${tables.size} tables, ${columns.length} columns, ${Buffer.byteLength(text)} bytes`);
