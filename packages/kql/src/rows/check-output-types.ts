import type { OutputColumn } from '../query-analysis.js';
import { toKqlType, type KqlColumn, type KqlType } from '../query-schema.js';

/** A column that a query gives with another type than the table has. */
export interface MistypedColumn {
  readonly name: string;
  readonly produced: KqlType;
  readonly expected: KqlType;
}

/** How the result of a transformation fits its table; every list is in the order of the columns. */
export interface OutputFit {
  /** Columns the table does not have: their values are lost. */
  readonly lost: readonly string[];
  /** Azure refuses a rule with these: the types of the output must be those of the output stream. */
  readonly mistyped: readonly MistypedColumn[];
  /** Columns of the table that the query does not give: they stay empty. */
  readonly unfilled: readonly string[];
}

/**
 * Compares the columns a query gives with those of the table its records go to. Names are compared by case; spellings of one type are the
 * same, and a type that nobody knows fits everything.
 *
 * https://github.com/Azure/Azure-Sentinel/issues/14216
 */
export function checkOutputTypes(output: readonly OutputColumn[], table: readonly KqlColumn[]): OutputFit {
  const types = new Map(table.toReversed().map(({ name, type }) => [name, type]));
  const given = new Set(output.map(({ name }) => name));
  return {
    lost: output.filter(({ name }) => !types.has(name)).map(({ name }) => name),
    mistyped: output.flatMap(({ name, type }) => {
      const produced = toKqlType(type);
      const expected = toKqlType(types.get(name) ?? '');
      return produced && expected && produced !== expected ? [{ name, produced, expected }] : [];
    }),
    unfilled: table.filter(({ name }) => !given.has(name)).map(({ name }) => name),
  };
}
