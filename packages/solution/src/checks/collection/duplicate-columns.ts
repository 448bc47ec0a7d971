import type { Column } from './collection-places.js';

/** A column whose name an earlier one has, exactly or but for case. */
export interface DuplicateColumn {
  readonly column: Column;
  readonly first: Column;
  readonly exact: boolean;
}

/** Finds columns that repeat the name of an earlier one. */
export function findDuplicateColumns(columns: readonly Column[]): DuplicateColumn[] {
  const exact = new Map<string, Column>();
  const folded = new Map<string, Column>();
  return columns.flatMap((column) => {
    const name = column.name.trim();
    const same = exact.get(name);
    const near = folded.get(name.toLowerCase());
    if (!same) exact.set(name, column);
    if (!near) folded.set(name.toLowerCase(), column);
    const first = same ?? near;
    return first && name !== '' ? [{ column, first, exact: same !== undefined }] : [];
  });
}
