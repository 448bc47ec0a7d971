import { isJsonObject, type Json } from '@hubwright/schema';
import type { ArmNode } from '@hubwright/placeholders';
import { withinBudget } from '../budget.js';
import type { Environment } from '../environment.js';
import { isRefused, refuse, type Evaluation } from '../refusal.js';
import { isSame } from './compare.js';

/** Evaluates a node of an expression; handed in, since lambdas and expressions evaluate each other. */
export type EvaluateNode = (node: ArmNode, environment: Environment) => Evaluation;

/** Calls a lambda with values for its variables. */
type CallLambda = (...values: Json[]) => Evaluation;

type LambdaFunction = (
  list: Json,
  call: readonly CallLambda[],
  initial: Json | undefined,
) => Evaluation | undefined;

/**
 * Functions that take lambdas, by name in lower case.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-lambda
 */
const lambdaFunctions: ReadonlyMap<string, LambdaFunction> = new Map<string, LambdaFunction>([
  ['map', (list, [call]) => collect(list, call, (_, value) => [value])],
  ['filter', (list, [call]) => collect(list, call, (item, value) => (value === true ? [item] : []))],
  ['mapvalues', (object, [call]) => mapValues(object, call)],
  ['sort', (list, [call]) => sort(list, call)],
  ['groupby', (list, [call]) => groupBy(list, call)],
  ['toobject', (list, [key, value]) => toObject(list, key, value)],
]);

/**
 * Evaluates a call of a function that takes lambdas, such as `map` or `reduce`; undefined when the function is none.
 */
export function callWithLambdas(
  name: string,
  args: readonly ArmNode[],
  environment: Environment,
  evaluate: EvaluateNode,
): Evaluation | undefined {
  const folded = name.toLowerCase();
  const apply = lambdaFunctions.get(folded);
  if (!apply && folded !== 'reduce') return undefined;
  const isLambda = (node: ArmNode): boolean => node.kind === 'call' && node.name.toLowerCase() === 'lambda';
  const lambdas = args.filter(isLambda).map((node) => readLambda(node, environment, evaluate));
  const values: Json[] = [];
  for (const node of args.filter((each) => !isLambda(each))) {
    const value = evaluate(node, environment);
    if (isRefused(value)) return value;
    values.push(value);
  }
  const [list, initial] = values;
  const [call] = lambdas;
  if (list === undefined || !call) return refuseArguments(name);
  const result = folded === 'reduce' ? reduce(list, call, initial) : apply?.(list, lambdas, initial);
  return result ?? refuseArguments(name);
}

function refuseArguments(name: string): Evaluation {
  return refuse(
    `Unable to evaluate template language function '${name}': the arguments are not valid. Please see https://aka.ms/arm-functions for usage details.`,
  );
}

function readLambda(node: ArmNode, environment: Environment, evaluate: EvaluateNode): CallLambda {
  const args = node.kind === 'call' ? node.args : [];
  const names = args
    .slice(0, -1)
    .map((arg) => (arg.kind === 'constant' ? String(arg.value).toLowerCase() : ''));
  const body = args.at(-1);
  return (...values) => {
    if (!body) return refuseArguments('lambda');
    const bound = names.map((name, index): [string, Json] => [name, values[index] ?? null]);
    const lambdaVariables = new Map([...environment.lambdaVariables, ...bound]);
    return withinBudget(environment, () => evaluate(body, { ...environment, lambdaVariables }));
  };
}

function collect(
  list: Json,
  call: CallLambda | undefined,
  keep: (item: Json, value: Json) => Json[],
): Evaluation | undefined {
  if (!Array.isArray(list) || !call) return undefined;
  const kept: Json[] = [];
  for (const [index, item] of list.entries()) {
    const value = call(item, index);
    if (isRefused(value)) return value;
    kept.push(...keep(item, value));
  }
  return kept;
}

function reduce(list: Json, call: CallLambda, initial: Json | undefined): Evaluation | undefined {
  if (!Array.isArray(list)) return undefined;
  let result: Json = initial ?? null;
  for (const [index, item] of list.entries()) {
    const value = call(result, item, index);
    if (isRefused(value)) return value;
    result = value;
  }
  return result;
}

function mapValues(object: Json, call: CallLambda | undefined): Evaluation | undefined {
  if (!isJsonObject(object) || !call) return undefined;
  const values = collect(
    Object.values(object).map((value) => value ?? null),
    call,
    (_, value) => [value],
  );
  if (!Array.isArray(values)) return values;
  return Object.fromEntries(Object.keys(object).map((name, index) => [name, values[index]]));
}

/** Sorts by insertion, since a comparison can be refused. */
function sort(list: Json, call: CallLambda | undefined): Evaluation | undefined {
  if (!Array.isArray(list) || !call) return undefined;
  const sorted: Json[] = [];
  for (const item of list) {
    let at = sorted.length;
    for (; at > 0; at--) {
      const isBefore = call(item, sorted[at - 1]!);
      if (isRefused(isBefore)) return isBefore;
      if (isBefore !== true) break;
    }
    sorted.splice(at, 0, item);
  }
  return sorted;
}

function groupBy(list: Json, call: CallLambda | undefined): Evaluation | undefined {
  const keys = collect(list, call, (_, value) => [value]);
  if (!Array.isArray(list) || !Array.isArray(keys)) return isRefused(keys) ? keys : undefined;
  if (!keys.every((key) => typeof key === 'string')) return undefined;
  return Object.fromEntries(
    [...new Set(keys)].map((key) => [key, list.filter((_, index) => isSame(keys[index], key))]),
  );
}

function toObject(
  list: Json,
  key: CallLambda | undefined,
  value: CallLambda | undefined,
): Evaluation | undefined {
  const keys = collect(list, key, (_, each) => [each]);
  if (!Array.isArray(list) || !Array.isArray(keys)) return isRefused(keys) ? keys : undefined;
  const values = value ? collect(list, value, (_, each) => [each]) : list;
  if (!Array.isArray(values)) return values;
  if (!keys.every((each) => typeof each === 'string')) return undefined;
  return Object.fromEntries(keys.map((each, index) => [each, values[index]]));
}
