import type { Expression } from './expression.js';
import type { Column } from './scope.js';

/** The expression that reads the column of this name; `undefined` when there is none. Names differ by case. */
export function columnExpression(columns: readonly Column[], name: string): Expression | undefined {
  const index = columns.findIndex((column) => column.name === name);
  if (index < 0) return undefined;
  const { type } = columns[index]!;
  return { type, evaluate: (cells) => cells[index]! };
}
