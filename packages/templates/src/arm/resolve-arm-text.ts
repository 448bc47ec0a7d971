import type { Json } from '@hubwright/schema';
import type { ArmTemplate } from '@hubwright/solution';

const reference = /^\[\s*(parameters|variables)\s*\(\s*'((?:[^']|'')*)'\s*\)\s*\]$/i;

/** References that lead to references end here; real templates have two. */
const longestChain = 8;

/**
 * The text an ARM string stands for when it can be told without deploying: the string itself, the default of the
 * parameter it reads, or the variable it reads. Gives undefined for anything that must be computed.
 */
export function resolveArmText(template: ArmTemplate, value: Json | undefined): string | undefined {
  const text = followReferences(template, value);
  return text === undefined || isExpression(text) ? undefined : text;
}

/** Follows parameters and variables to the last string of the chain, which may be an expression. */
export function followReferences(template: ArmTemplate, value: Json | undefined): string | undefined {
  let current = value;
  for (let step = 0; step < longestChain; step += 1) {
    if (typeof current !== 'string') return undefined;
    const next = readReference(template, current);
    if (next === undefined) return current;
    current = next;
  }
  return undefined;
}

/** A member of an object by its name in any case, as ARM finds parameters and variables. */
export function memberOf<Value>(
  object: Readonly<Record<string, Value>> | undefined,
  name: string,
): Value | undefined {
  if (!object) return undefined;
  if (Object.hasOwn(object, name)) return object[name];
  const lower = name.toLowerCase();
  const key = Object.keys(object).find((candidate) => candidate.toLowerCase() === lower);
  return key === undefined ? undefined : object[key];
}

function readReference(template: ArmTemplate, text: string): Json | undefined {
  const match = reference.exec(text);
  if (!match) return undefined;
  const name = match[2]!.replaceAll("''", "'");
  return match[1]!.toLowerCase() === 'parameters'
    ? memberOf(template.parameters, name)?.['defaultValue']
    : memberOf(template.variables, name);
}

function isExpression(text: string): boolean {
  return text.startsWith('[') && text.endsWith(']') && !text.startsWith('[[');
}
