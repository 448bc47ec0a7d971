import { isJsonObject, type Json } from '@hubwright/schema';

/** Evaluates one outer expression, given without its brackets; undefined when nothing of that name is declared. */
export type OuterExpression = (expression: string) => Json | undefined;

/**
 * What ARM makes of a content template's inner template when the solution is installed: expressions with one bracket
 * are evaluated, of others one bracket is taken away. Throws for an expression that the outer template cannot evaluate.
 */
export function installTemplate(value: Json, evaluate: OuterExpression): Json {
  if (typeof value === 'string') return installText(value, evaluate);
  if (Array.isArray(value)) return value.map((item) => installTemplate(item, evaluate));
  if (!isJsonObject(value)) return value;
  const members = Object.entries(value).map(([key, member]): [string, Json] => [
    String(installText(key, evaluate)),
    installTemplate(member ?? null, evaluate),
  ]);
  return Object.fromEntries(members);
}

function installText(text: string, evaluate: OuterExpression): Json {
  if (!text.startsWith('[') || !text.endsWith(']')) return text;
  if (text.startsWith('[[')) return text.slice(1);
  const value = evaluate(text.slice(1, -1));
  if (value === undefined) throw new Error(`${text} cannot be evaluated at installation.`);
  return value;
}
