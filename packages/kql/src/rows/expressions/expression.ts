import type { KqlType } from '../../query-schema.js';
import { convertValue } from '../values/convert-value.js';
import type { KqlDatetime, KqlValue } from '../values/kql-value.js';

/** A record while it passes through a query: its values in the order of the columns. */
export type Cells = readonly KqlValue[];

/** What is the same for all records of a run. */
export interface RunContext {
  /** What `now()` gives: the moment the query started, the same for every record. */
  readonly now: KqlDatetime;
}

/** Computes a value from a record. */
export type Evaluate = (cells: Cells, run: RunContext) => KqlValue;

/** A compiled expression with its type, and its value where that is the same for every record. */
export interface Expression {
  readonly type: KqlType;
  readonly evaluate: Evaluate;
  readonly constant?: { readonly value: KqlValue };
}

/** An expression that gives this value for every record. */
export function constantOf(value: KqlValue, type: KqlType): Expression {
  return { type, evaluate: () => value, constant: { value } };
}

/** The expression converted to a type, as by the conversion function of that type; itself when it has that type. */
export function convertTo(expression: Expression, type: KqlType): Expression {
  const { type: from, evaluate, constant } = expression;
  if (from === type || type === 'dynamic') return expression;
  if (constant) return constantOf(convertValue(constant.value, from, type), type);
  return { type, evaluate: (cells, run) => convertValue(evaluate(cells, run), from, type) };
}
