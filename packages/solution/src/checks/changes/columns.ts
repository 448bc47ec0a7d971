import { childrenOf, readMember, readText, type PlacedValue } from '../placed-value.js';

/** A column of a table or stream. */
export interface Column {
  readonly name: string;
  /** In the one spelling that stands for its synonyms. */
  readonly type: string | undefined;
  readonly place: PlacedValue;
}

const synonyms: Readonly<Record<string, string>> = {
  bool: 'boolean',
  date: 'datetime',
  double: 'real',
  uuid: 'guid',
};

/** The columns below a value with a list of them, by name; the first of a name counts. */
export function columnsOf(parent: PlacedValue | undefined): Map<string, Column> {
  const list = readMember(parent, 'columns');
  const columns = new Map<string, Column>();
  for (const place of list && Array.isArray(list.value) ? childrenOf(list) : []) {
    const name = readText(place, 'name');
    if (name === undefined || columns.has(name)) continue;
    const type = readText(place, 'type')?.trim().toLowerCase();
    columns.set(name, { name, type: type === undefined ? undefined : (synonyms[type] ?? type), place });
  }
  return columns;
}

/** What became of a column. */
export type ColumnChange =
  | { readonly kind: 'removed'; readonly column: Column }
  | { readonly kind: 'type'; readonly column: Column; readonly earlier: Column };

/** The columns that are gone or have another type. */
export function compareColumns(
  before: PlacedValue | undefined,
  after: PlacedValue | undefined,
): ColumnChange[] {
  const [earlier, now] = [columnsOf(before), columnsOf(after)];
  // A list that cannot be read is a fault of its own.
  if (now.size === 0) return [];
  return [...earlier.values()].flatMap((old): ColumnChange[] => {
    const column = now.get(old.name);
    if (!column) return [{ kind: 'removed', column: old }];
    const isKnown = old.type !== undefined && column.type !== undefined;
    return isKnown && old.type !== column.type ? [{ kind: 'type', column, earlier: old }] : [];
  });
}
