import type { KqlType } from '../../query-schema.js';
import { KqlDatetime, KqlTimespan, type KqlValue } from '../values/kql-value.js';
import { writeDynamic } from '../values/write-value.js';
import { convertTo, type Expression } from './expression.js';

/** What two values that are not null are compared by. */
type Comparable = number | bigint | string | boolean;

/**
 * Brings two operands to one type: a `dynamic` becomes what the other one is, and so does a text beside another type. Two dynamics are
 * compared by their JSON.
 */
export function alignTypes(left: Expression, right: Expression): [Expression, Expression] {
  const type = commonType(left.type, right.type);
  if (type === 'dynamic') return [left, right];
  return [convertTo(left, type), convertTo(right, type)];
}

const numeric: ReadonlySet<KqlType> = new Set(['int', 'long', 'real', 'decimal', 'bool']);

/** The type in which values of two types are compared or chosen between. */
export function commonType(left: KqlType, right: KqlType): KqlType {
  if (left === right) return left;
  if (left === 'dynamic') return right === 'int' ? 'long' : right;
  if (right === 'dynamic') return left === 'int' ? 'long' : left;
  if (numeric.has(left) && numeric.has(right)) {
    return [left, right].some((type) => type === 'real' || type === 'decimal') ? 'real' : 'long';
  }
  return left === 'string' ? right : left;
}

/** True when two values of one type are equal; neither is null. */
export function areEqual(left: KqlValue, right: KqlValue): boolean {
  // A bigint never equals a number here: each integer has one form.
  return toComparable(left) === toComparable(right);
}

/** Negative, zero or positive as `left` comes before, with or after `right`; `NaN` when they have no order. */
export function compareValues(left: KqlValue, right: KqlValue): number {
  const [one, other] = [toComparable(left), toComparable(right)];
  if (one < other) return -1;
  if (one > other) return 1;
  return one === other ? 0 : Number.NaN;
}

function toComparable(value: KqlValue): Comparable {
  if (value instanceof KqlDatetime || value instanceof KqlTimespan) return value.ticks;
  return typeof value === 'object' ? writeDynamic(value) : value;
}
