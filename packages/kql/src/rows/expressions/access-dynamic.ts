import { isArray, isBag, type KqlValue } from '../values/kql-value.js';
import type { Expression } from './expression.js';

/**
 * `value.name` and `value['name']`: the slot of a property bag; null when there is none or the value is no bag. Names differ by case.
 * https://learn.microsoft.com/kusto/query/scalar-data-types/dynamic#dynamic-object-accessors
 */
export function accessSlot(bag: Expression, name: string): Expression {
  return { type: 'dynamic', evaluate: (cells, run) => readSlot(bag.evaluate(cells, run), name) };
}

/** `value[index]`: a slot by a name, or an item by a position; a negative position counts from the end, -1 being the last. */
export function accessElement(value: Expression, index: Expression): Expression {
  return {
    type: 'dynamic',
    evaluate: (cells, run) => readElement(value.evaluate(cells, run), index.evaluate(cells, run)),
  };
}

function readSlot(value: KqlValue, name: string): KqlValue {
  return isBag(value) && Object.hasOwn(value, name) ? (value[name] ?? null) : null;
}

function readElement(value: KqlValue, index: KqlValue): KqlValue {
  if (typeof index === 'string') return readSlot(value, index);
  const position = typeof index === 'boolean' ? Number(index) : index;
  return isArray(value) && typeof position === 'number' ? (value.at(position) ?? null) : null;
}
