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

interface LambdaFunction {
  /** How many arguments stand before the lambdas. */
  readonly values: 1 | 2;
  /** Of each lambda, how many variables it has at least and at most; those after the first can be left out. */
  readonly lambdas: readonly (readonly [least: number, most: number])[];
  /** Gives its value; undefined when an argument or what a lambda gives is of a type it does not take. */
  readonly apply: (values: readonly Json[], calls: readonly CallLambda[]) => Evaluation | undefined;
}

/**
 * Functions that take lambdas, by name in lower case. Those of `map`, `filter` and `reduce` can take the index as well, see
 * https://github.com/Azure/bicep/pull/13658.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-lambda
 */
const lambdaFunctions: ReadonlyMap<string, LambdaFunction> = new Map<string, LambdaFunction>([
  ['map', ofList(([list], [call]) => collect(list!, call!, (_, value) => [value]))],
  ['filter', ofList(([list], [call]) => filter(list!, call!))],
  ['groupby', ofList(([list], [call]) => groupBy(list!, call!))],
  ['mapvalues', { values: 1, lambdas: [[1, 1]], apply: ([object], [call]) => mapValues(object!, call!) }],
  ['sort', { values: 1, lambdas: [[2, 2]], apply: ([list], [call]) => sort(list!, call!) }],
  [
    'toobject',
    {
      values: 1,
      lambdas: [
        [1, 2],
        [1, 2],
      ],
      apply: ([list], [key, value]) => toObject(list!, key!, value),
    },
  ],
  [
    'reduce',
    {
      values: 2,
      lambdas: [[2, 3]],
      apply: ([list, initial], [call]) => reduce(list!, initial!, call!),
    },
  ],
]);

function ofList(apply: LambdaFunction['apply']): LambdaFunction {
  return { values: 1, lambdas: [[1, 2]], apply };
}

/** Tells whether a name, in lower case, is that of a function that takes lambdas, or of `lambda` itself. */
export function isLambdaName(folded: string): boolean {
  return folded === 'lambda' || lambdaFunctions.has(folded);
}

/**
 * Evaluates a call of a function that takes lambdas, such as `map` or `reduce`; undefined when the function is none.
 */
export function callWithLambdas(
  name: string,
  args: readonly ArmNode[],
  environment: Environment,
  evaluate: EvaluateNode,
): Evaluation | undefined {
  const definition = lambdaFunctions.get(name.toLowerCase());
  if (!definition) return undefined;
  const values: Json[] = [];
  for (const node of args.slice(0, definition.values)) {
    const value = evaluate(node, environment);
    if (isRefused(value)) return value;
    values.push(value);
  }
  const calls = args
    .slice(definition.values)
    .map((node, index) => readLambda(node, definition.lambdas[index], environment, evaluate));
  const known = calls.filter((call) => call !== undefined);
  const isComplete = values.length === definition.values && known.length > 0 && known.length === calls.length;
  const result = isComplete ? definition.apply(values, known) : undefined;
  return (
    result ??
    refuse(
      `Unable to evaluate template language function '${name}': the arguments are not valid. Please see https://aka.ms/arm-functions for usage details.`,
    )
  );
}

/** A lambda with as many variables as are expected; undefined for any other argument. */
function readLambda(
  node: ArmNode,
  expected: readonly [least: number, most: number] | undefined,
  environment: Environment,
  evaluate: EvaluateNode,
): CallLambda | undefined {
  if (node.kind !== 'call' || node.name.toLowerCase() !== 'lambda' || !expected) return undefined;
  const body = node.args.at(-1);
  const names = node.args
    .slice(0, -1)
    .flatMap((arg) => (arg.kind === 'constant' ? [String(arg.value).toLowerCase()] : []));
  const [least, most] = expected;
  if (!body || names.length !== node.args.length - 1 || names.length < least || names.length > most)
    return undefined;
  return (...values) => {
    const bound = names.map((name, index): [string, Json] => [name, values[index] ?? null]);
    const lambdaVariables = new Map([...environment.lambdaVariables, ...bound]);
    return withinBudget(environment, () => evaluate(body, { ...environment, lambdaVariables }));
  };
}

function collect(
  list: Json,
  call: CallLambda,
  keep: (item: Json, value: Json) => Json[],
): Evaluation | undefined {
  if (!Array.isArray(list)) return undefined;
  const kept: Json[] = [];
  for (const [index, item] of list.entries()) {
    const value = call(item, index);
    if (isRefused(value)) return value;
    kept.push(...keep(item, value));
  }
  return kept;
}

function filter(list: Json, call: CallLambda): Evaluation | undefined {
  const answers = collect(list, call, (_, value) => [value]);
  if (!Array.isArray(list) || !Array.isArray(answers)) return answers;
  if (!answers.every((answer) => typeof answer === 'boolean')) return undefined;
  return list.filter((_, index) => answers[index]);
}

function reduce(list: Json, initial: Json, call: CallLambda): Evaluation | undefined {
  if (!Array.isArray(list)) return undefined;
  let result = initial;
  for (const [index, item] of list.entries()) {
    const value = call(result, item, index);
    if (isRefused(value)) return value;
    result = value;
  }
  return result;
}

function mapValues(object: Json, call: CallLambda): Evaluation | undefined {
  if (!isJsonObject(object)) return undefined;
  const values = collect(
    Object.values(object).map((value) => value ?? null),
    call,
    (_, value) => [value],
  );
  if (!Array.isArray(values)) return values;
  return Object.fromEntries(Object.keys(object).map((name, index) => [name, values[index]]));
}

/** Sorts by insertion, since a comparison can be refused. */
function sort(list: Json, call: CallLambda): Evaluation | undefined {
  if (!Array.isArray(list)) return undefined;
  const sorted: Json[] = [];
  for (const item of list) {
    let at = sorted.length;
    for (; at > 0; at--) {
      const isBefore = call(item, sorted[at - 1]!);
      if (isRefused(isBefore)) return isBefore;
      if (typeof isBefore !== 'boolean') return undefined;
      if (!isBefore) break;
    }
    sorted.splice(at, 0, item);
  }
  return sorted;
}

function groupBy(list: Json, call: CallLambda): Evaluation | undefined {
  const keys = collect(list, call, (_, value) => [value]);
  if (!Array.isArray(list) || !Array.isArray(keys)) return isRefused(keys) ? keys : undefined;
  if (!keys.every((key) => typeof key === 'string')) return undefined;
  return Object.fromEntries(
    [...new Set(keys)].map((key) => [key, list.filter((_, index) => isSame(keys[index], key))]),
  );
}

function toObject(list: Json, key: CallLambda, value: CallLambda | undefined): Evaluation | undefined {
  const keys = collect(list, key, (_, each) => [each]);
  if (!Array.isArray(list) || !Array.isArray(keys)) return isRefused(keys) ? keys : undefined;
  const values = value ? collect(list, value, (_, each) => [each]) : list;
  if (!Array.isArray(values)) return values;
  if (!keys.every((each) => typeof each === 'string')) return undefined;
  return Object.fromEntries(keys.map((each, index) => [each, values[index]]));
}
