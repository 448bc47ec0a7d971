import type { Json, JsonObject } from '@hubwright/schema';
import { quoteArmLiteral } from '@hubwright/placeholders';

const reference = /variables\('([^']+)'\)(?:\.(\w+))?/g;

/**
 * Puts the values of variables in the place of their names, so that packages which name their variables differently can
 * be compared. An expression that comes down to one literal becomes its text.
 */
export function expandVariables(value: Json | undefined, variables: JsonObject): Json | undefined {
  if (typeof value === 'string')
    return isExpression(value) ? unwrap(expand(value.slice(1, -1), variables)) : value;
  if (Array.isArray(value)) return value.map((item) => expandVariables(item, variables) ?? null);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, expandVariables(member, variables)]),
  );
}

function expand(expression: string, variables: JsonObject): string {
  return expression.replace(reference, (whole, name: string, member: string | undefined) => {
    const value = variables[name];
    const definition = member ? (value as JsonObject | undefined)?.[member] : value;
    if (typeof definition !== 'string') return whole;
    return isExpression(definition)
      ? expand(definition.slice(1, -1), variables)
      : quoteArmLiteral(definition);
  });
}

function unwrap(expression: string): string {
  return /^'(?:[^']|'')*'$/.test(expression)
    ? expression.slice(1, -1).replaceAll("''", "'")
    : `[${expression}]`;
}

function isExpression(value: string): boolean {
  return value.startsWith('[') && value.endsWith(']') && !value.startsWith('[[');
}
