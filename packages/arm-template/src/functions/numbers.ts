import type { Json } from '@hubwright/schema';
import { isRefused, refuse, type Evaluation } from '../refusal.js';
import { isSame } from './compare.js';
import { takes, type FunctionTable } from './template-function.js';

/**
 * Functions of numbers and conditions; `if`, `and`, `or` are not here, since they do not evaluate all arguments.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-numeric
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-comparison
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-logical
 */
export const numberFunctions: FunctionTable = {
  add: takes(2, 2, (args) => calculate(args, (left, right) => left + right)),
  sub: takes(2, 2, (args) => calculate(args, (left, right) => left - right)),
  mul: takes(2, 2, (args) => calculate(args, (left, right) => left * right)),
  div: takes(2, 2, (args) => divide(args, 'div', (left, right) => Math.trunc(left / right))),
  mod: takes(2, 2, (args) => divide(args, 'mod', (left, right) => left % right)),
  min: takes(1, Infinity, (args) => onNumbers(args, (numbers) => Math.min(...numbers))),
  max: takes(1, Infinity, (args) => onNumbers(args, (numbers) => Math.max(...numbers))),
  int: takes(1, 1, ([value]) => readInteger(value)),
  float: takes(1, 1, ([value]) => {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
  }),
  bool: takes(1, 1, ([value]) => readBoolean(value)),
  true: takes(0, 0, () => true),
  false: takes(0, 0, () => false),
  null: takes(0, 0, () => null),
  not: takes(1, 1, ([value]) => (typeof value === 'boolean' ? !value : undefined)),
  equals: takes(2, 2, ([left, right]) => isSame(left, right)),
  less: takes(2, 2, (args) => compare(args, (order) => order < 0)),
  lessOrEquals: takes(2, 2, (args) => compare(args, (order) => order <= 0)),
  greater: takes(2, 2, (args) => compare(args, (order) => order > 0)),
  greaterOrEquals: takes(2, 2, (args) => compare(args, (order) => order >= 0)),
  fail: takes(1, 1, ([message]) => (typeof message === 'string' ? refuse(message) : undefined)),
  coalesce: takes(1, Infinity, (args) => args.find((arg) => arg !== null) ?? null),
};

function calculate(
  [left, right]: readonly Json[],
  operate: (left: number, right: number) => number,
): number | undefined {
  if (!Number.isInteger(left) || !Number.isInteger(right)) return undefined;
  const result = operate(Number(left), Number(right));
  return Number.isSafeInteger(result) ? result : undefined;
}

function divide(
  args: readonly Json[],
  name: string,
  operate: (left: number, right: number) => number,
): Evaluation | undefined {
  return args[1] === 0
    ? refuse(
        `Unable to evaluate template language function '${name}': attempted to divide by zero. Please see https://aka.ms/arm-functions for usage details.`,
      )
    : calculate(args, operate);
}

/** `min` and `max` take numbers one by one or as an array. */
function onNumbers(args: readonly Json[], choose: (numbers: number[]) => number): number | undefined {
  const values = args.length === 1 && Array.isArray(args[0]) ? args[0] : args;
  const numbers = values.filter((value) => typeof value === 'number');
  return numbers.length === values.length && numbers.length > 0 && numbers.length <= 10_000
    ? choose(numbers)
    : undefined;
}

function readInteger(value: Json | undefined): Evaluation | undefined {
  if (typeof value === 'number') return Math.trunc(value);
  if (typeof value !== 'string') return undefined;
  const number = /^\s*[+-]?\d+\s*$/.test(value) ? Number(value) : NaN;
  return Number.isSafeInteger(number)
    ? number
    : refuse(
        "Unable to evaluate template language function 'int': the argument cannot be converted to an integer. Please see https://aka.ms/arm-function-int for usage details.",
      );
}

function readBoolean(value: Json | undefined): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  const text = typeof value === 'string' ? value.toLowerCase() : '';
  return text === 'true' || text === '1' ? true : text === 'false' || text === '0' ? false : undefined;
}

function compare([left, right]: readonly Json[], decide: (order: number) => boolean): Evaluation | undefined {
  const order = orderOf(left, right);
  return order === undefined || isRefused(order) ? order : decide(order);
}

function orderOf(left: Json | undefined, right: Json | undefined): number | undefined {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (typeof left !== 'string' || typeof right !== 'string') return undefined;
  return left === right ? 0 : left < right ? -1 : 1;
}
