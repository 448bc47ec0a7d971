import { isJsonObject, type Json } from '@hubwright/schema';
import { findMemberName, parseArmExpression, type ArmNode } from '@hubwright/placeholders';
import { withinBudget } from './budget.js';
import type { Environment } from './environment.js';
import { findFunction, isBeyondEmulation, isFunctionName } from './functions/find-function.js';
import { callWithLambdas } from './functions/lambdas.js';
import { limitValue } from './measure.js';
import { isRefused, Refusal, refuse, type Evaluation } from './refusal.js';

/**
 * Longer expressions are refused; in characters, without the brackets:
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/best-practices#template-limits.
 */
export const longestExpression = 24_576;

/**
 * Evaluates a text of a template: `[…]` is an expression, `[[…]` is the literal `[…]`, anything else stays as it is.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/template-expressions
 */
export function evaluateText(text: string, environment: Environment): Evaluation {
  if (!text.startsWith('[') || !text.endsWith(']')) return text;
  if (text.startsWith('[[')) return text.slice(1);
  if (text.length - 2 > longestExpression)
    return refuse(
      `The language expression length limit exceeded. Limit: '${longestExpression}' and actual: '${text.length - 2}'.`,
    );
  const node = parseBody(text.slice(1, -1));
  if (!node) return refuseToParse(text.slice(1, -1));
  const unknown = findUnknownCall(node);
  return unknown === undefined ? evaluateNode(node, environment) : refuseFunction(unknown);
}

/**
 * Parses an expression without its brackets. It becomes the argument of a call, since the parser reads calls only where an
 * expression may be a literal as well.
 */
function parseBody(body: string): ArmNode | undefined {
  const node = parseArmExpression(`[string(${body})]`);
  return node?.kind === 'call' && node.args.length === 1 ? node.args[0] : undefined;
}

/** The name of a function that does not exist, in a branch that is not evaluated too; those of the template have a dot. */
function findUnknownCall(node: ArmNode): string | undefined {
  if (node.kind === 'constant') return undefined;
  if (node.kind === 'call' && !node.name.includes('.') && !isFunctionName(node.name)) return node.name;
  const parts = node.kind === 'call' ? node.args : [node.object, node.key];
  return parts.map(findUnknownCall).find((name) => name !== undefined);
}

function refuseToParse(body: string): Refusal {
  const shown = body.length > 200 ? `${body.slice(0, 200)}…` : body;
  return refuse(
    `Unable to parse language expression '${shown}'. Please see https://aka.ms/arm-template-expressions for usage details.`,
  );
}

function evaluateNode(node: ArmNode, environment: Environment): Evaluation {
  if (node.kind === 'constant') return node.value;
  if (node.kind === 'call') return call(node.name, node.args, environment);
  const parts = evaluateAll([node.object, node.key], environment);
  return isRefused(parts) ? parts : access(parts[0], parts[1]);
}

function evaluateAll(nodes: readonly ArmNode[], environment: Environment): Evaluation<Json[]> {
  const values: Json[] = [];
  for (const node of nodes) {
    const value = evaluateNode(node, environment);
    if (isRefused(value)) return value;
    values.push(value);
  }
  return values;
}

function call(name: string, args: readonly ArmNode[], environment: Environment): Evaluation {
  return withinBudget(environment, () => {
    const folded = name.toLowerCase();
    if (folded === 'if') return callIf(args, environment);
    if (folded === 'and' || folded === 'or') return callJunction(folded, args, environment);
    const fromLambdas = callWithLambdas(name, args, environment, evaluateNode);
    if (fromLambdas !== undefined) return limitValue(fromLambdas, environment.budget);
    const values = evaluateAll(args, environment);
    return isRefused(values) ? values : callFunction(name, values, environment);
  });
}

function callFunction(name: string, args: readonly Json[], environment: Environment): Evaluation {
  const own = environment.callOwn?.(name, args);
  if (own !== undefined) return own;
  const definition = findFunction(name);
  if (!definition) return refuseFunction(name);
  const { least, most } = definition;
  if (args.length < least || args.length > most) return refuseCount(name, args.length, least, most);
  const value = definition.apply(args, environment);
  if (value === undefined)
    return refuse(
      `Unable to evaluate template language function '${name}': the type of one or more arguments is not valid. Please see https://aka.ms/arm-functions for usage details.`,
    );
  return isLookUp(name) ? value : limitValue(value, environment.budget);
}

/** What these give was measured before. */
function isLookUp(name: string): boolean {
  return /^(parameters|variables|lambdavariables|deployment)$/i.test(name);
}

function refuseFunction(name: string): Refusal {
  return isBeyondEmulation(name)
    ? new Refusal(
        'NotEmulated',
        `The emulator does not do this: evaluate the template function '${name}', which Azure has.`,
      )
    : refuse(
        `The template function '${name}' is not valid. Please see https://aka.ms/arm-functions for usage details.`,
      );
}

function refuseCount(name: string, count: number, least: number, most: number): Refusal {
  const wanted =
    least === most ? String(least) : most === Infinity ? `${least} or more` : `${least} to ${most}`;
  return refuse(
    `Unable to evaluate template language function '${name}': function requires ${wanted} argument(s) while ${count} were provided. Please see https://aka.ms/arm-functions for usage details.`,
  );
}

function callIf(args: readonly ArmNode[], environment: Environment): Evaluation {
  const [test, yes, no] = args;
  if (!test || !yes || !no || args.length > 3) return refuseCount('if', args.length, 3, 3);
  const value = evaluateNode(test, environment);
  if (isRefused(value)) return value;
  if (typeof value !== 'boolean')
    return refuse(
      "Unable to evaluate template language function 'if': the first parameter must be a boolean. Please see https://aka.ms/arm-functions for usage details.",
    );
  return evaluateNode(value ? yes : no, environment);
}

function callJunction(name: 'and' | 'or', args: readonly ArmNode[], environment: Environment): Evaluation {
  if (args.length < 2) return refuseCount(name, args.length, 2, Infinity);
  for (const arg of args) {
    const value = evaluateNode(arg, environment);
    if (isRefused(value)) return value;
    if (typeof value !== 'boolean')
      return refuse(
        `Unable to evaluate template language function '${name}': all parameters must be booleans. Please see https://aka.ms/arm-functions for usage details.`,
      );
    if (value === (name === 'or')) return value;
  }
  return name === 'and';
}

function access(object: Json | undefined, key: Json | undefined): Evaluation {
  if (Array.isArray(object) && typeof key === 'number')
    return (
      object[key] ??
      (key >= 0 && key < object.length
        ? null
        : refuse(
            `The language expression property array index '${key}' is out of bounds. Please see https://aka.ms/arm-template-expressions for usage details.`,
          ))
    );
  if (!isJsonObject(object) || typeof key !== 'string')
    return refuse(
      `The language expression property '${String(key)}' can't be evaluated, since the value before it is not an object or array. Please see https://aka.ms/arm-template-expressions for usage details.`,
    );
  const name = findMemberName(object, key);
  if (name !== undefined) return object[name] ?? null;
  return refuse(
    `The language expression property '${key}' doesn't exist, available properties are '${Object.keys(object).join(', ')}'. Please see https://aka.ms/arm-template-expressions for usage details.`,
  );
}
