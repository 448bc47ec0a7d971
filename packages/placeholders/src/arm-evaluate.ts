import { armFunctions } from './arm-functions.js';
import { isArmExpression, unescapeArmLiteral } from './arm-level.js';
import { parseArmExpression, type ArmNode } from './arm-parse.js';
import { findMemberName, isJsonObject, type Json } from './json.js';

/** What `parameters('x')` and `variables('x')` stand for; undefined when there is no such name. */
export interface ArmScope {
  readonly parameter: (name: string) => Json | undefined;
  readonly variable?: (name: string) => Json | undefined;
}

/** Why an expression has no value here: it is malformed, or it needs a name or a function that is not at hand. */
export type ArmFailure =
  | { readonly kind: 'malformed' }
  | { readonly kind: 'parameter' | 'variable' | 'function' | 'member'; readonly name: string };

/** The value of an expression, or why there is none. */
export type ArmEvaluation = { readonly value: Json } | { readonly failure: ArmFailure };

/**
 * Evaluates a text as the deployment that connects the user would: an ARM expression of any level gives its value, any
 * other text itself, less one escaping bracket. Only functions that need no Azure are known (see `armFunctions`).
 *
 * A failure is a value, not an exception.
 */
export function evaluateArmText(text: string, scope: ArmScope): ArmEvaluation {
  const node = parseArmExpression(text);
  if (node) return evaluate(node, scope);
  return isArmExpression(text) ? fail({ kind: 'malformed' }) : { value: unescapeArmLiteral(text) };
}

function evaluate(node: ArmNode, scope: ArmScope): ArmEvaluation {
  if (node.kind === 'constant') return { value: node.value };
  const parts = evaluateAll(node.kind === 'call' ? node.args : [node.object, node.key], scope);
  if ('failure' in parts) return parts;
  return node.kind === 'call'
    ? call(node.name, parts.values, scope)
    : access(parts.values[0], parts.values[1]);
}

function evaluateAll(
  nodes: readonly ArmNode[],
  scope: ArmScope,
): { values: Json[] } | { failure: ArmFailure } {
  const values: Json[] = [];
  for (const node of nodes) {
    const evaluation = evaluate(node, scope);
    if ('failure' in evaluation) return evaluation;
    values.push(evaluation.value);
  }
  return { values };
}

function call(name: string, args: Json[], scope: ArmScope): ArmEvaluation {
  const [first] = args;
  const folded = name.toLowerCase();
  if (folded === 'parameters' && typeof first === 'string')
    return found(scope.parameter(first), 'parameter', first);
  if (folded === 'variables' && typeof first === 'string')
    return found(scope.variable?.(first), 'variable', first);
  return found(armFunctions.get(folded)?.(args), 'function', name);
}

function access(object: Json | undefined, key: Json | undefined): ArmEvaluation {
  if (Array.isArray(object) && typeof key === 'number') return found(object[key], 'member', String(key));
  if (!isJsonObject(object) || typeof key !== 'string') return fail({ kind: 'member', name: String(key) });
  const name = findMemberName(object, key);
  return found(name === undefined ? undefined : object[name], 'member', key);
}

function found(
  value: Json | undefined,
  kind: 'parameter' | 'variable' | 'function' | 'member',
  name: string,
): ArmEvaluation {
  return value === undefined ? fail({ kind, name }) : { value };
}

function fail(failure: ArmFailure): ArmEvaluation {
  return { failure };
}
