import type { KqlType } from '../../query-schema.js';
import { toDatetime } from '../values/calendar.js';
import { type KqlDatetime, KqlTimespan, type KqlValue } from '../values/kql-value.js';
import {
  addLongs,
  divideLongs,
  moduloLongs,
  multiplyLongs,
  subtractLongs,
  toLongForm,
  truncateToLong,
  type Long,
} from '../values/long.js';
import { toLong, toReal } from '../values/convert-value.js';
import { constantOf, convertTo, type Evaluate, type Expression } from './expression.js';

interface Arithmetic {
  readonly longs: (left: Long, right: Long) => Long | null;
  readonly reals: (left: number, right: number) => number;
}

const operations: Readonly<Record<string, Arithmetic>> = {
  '+': { longs: addLongs, reals: (left, right) => left + right },
  '-': { longs: subtractLongs, reals: (left, right) => left - right },
  '*': { longs: multiplyLongs, reals: (left, right) => left * right },
  '/': { longs: divideLongs, reals: (left, right) => left / right },
  '%': { longs: moduloLongs, reals: moduloReals },
};

/**
 * `left + right` and its relatives; `undefined` when `operator` is none of them. Two integers give an integer, so `1 / 2` is 0. A null on
 * either side gives null. `result` is the type the language service found.
 *
 * https://learn.microsoft.com/kusto/query/numerical-operators, https://learn.microsoft.com/kusto/query/datetime-timespan-arithmetic
 */
export function compileArithmetic(
  operator: string,
  left: Expression,
  right: Expression,
  result: KqlType,
): Expression | undefined {
  if (!Object.hasOwn(operations, operator)) return undefined;
  const operation = operations[operator]!;
  const involvesTime = [left.type, right.type].some((type) => type === 'datetime' || type === 'timespan');
  if (involvesTime) return onTimes(operation, operator, left, right, result);
  if (result === 'real' || result === 'decimal') return onReals(operation.reals, left, right);
  return { type: result === 'int' ? 'int' : 'long', evaluate: onLongs(operation.longs, left, right) };
}

/** The negative of a number or a length of time. */
export function compileNegation(operand: Expression, type: KqlType): Expression {
  const zero =
    operand.type === 'timespan' ? constantOf(new KqlTimespan(0n), 'timespan') : constantOf(0, 'long');
  return compileArithmetic('-', zero, operand, type) ?? operand;
}

function onLongs(apply: Arithmetic['longs'], left: Expression, right: Expression): Evaluate {
  const one = convertTo(left, 'long').evaluate;
  const other = convertTo(right, 'long').evaluate;
  return (cells, run) => {
    const first = toLong(one(cells, run));
    const second = toLong(other(cells, run));
    return first === null || second === null ? null : apply(first, second);
  };
}

function onReals(apply: Arithmetic['reals'], left: Expression, right: Expression): Expression {
  const one = convertTo(left, 'real').evaluate;
  const other = convertTo(right, 'real').evaluate;
  return {
    type: 'real',
    evaluate: (cells, run) => {
      const first = toReal(one(cells, run));
      const second = toReal(other(cells, run));
      return first === null || second === null ? null : apply(first, second);
    },
  };
}

/** Times are counted in ticks. A bare number beside a time is a number of ticks, but a factor or a divisor of a length of time. */
function onTimes(
  { longs, reals }: Arithmetic,
  operator: string,
  left: Expression,
  right: Expression,
  result: KqlType,
): Expression {
  const scales = (operator === '*' || operator === '/') && result === 'timespan';
  const wrap = wrapTicks(result);
  return {
    type: result,
    evaluate: (cells, run) => {
      const first = measure(left.evaluate(cells, run), left.type);
      const second = measure(right.evaluate(cells, run), right.type);
      if (first === null || second === null) return null;
      const inReals = result === 'real' || (scales && !(Number.isInteger(first) && Number.isInteger(second)));
      if (inReals) return wrap(reals(Number(first), Number(second)));
      return wrap(longs(asLong(first), asLong(second)));
    },
  };
}

function measure(value: KqlValue, type: KqlType): Long | null {
  return type === 'real' ? toReal(value) : toLong(value);
}

function asLong(value: Long): Long {
  return typeof value === 'number' ? (truncateToLong(value) ?? 0) : value;
}

function wrapTicks(type: KqlType): (value: Long | null) => KqlDatetime | KqlTimespan | Long | null {
  const toTicks = (value: Long): bigint => BigInt(typeof value === 'number' ? Math.trunc(value) : value);
  return (value) => {
    if (value === null || type === 'real') return value;
    if (typeof value === 'number' && !Number.isFinite(value)) return null;
    if (type === 'datetime') return toDatetime(toTicks(value));
    return type === 'timespan'
      ? new KqlTimespan(BigInt.asIntN(64, toTicks(value)))
      : toLongForm(toTicks(value));
  };
}

function moduloReals(left: number, right: number): number {
  const divisor = Math.abs(right);
  const rest = left % divisor;
  return rest < 0 ? rest + divisor : rest;
}
