import type { Json, JsonObject } from '@hubwright/schema';
import { eachString } from './each-string.js';

const reference = /(parameters|variables)\('([^']+)'\)/g;

/** The names of a template, as its expressions can read them. */
export interface DeclaredNames {
  readonly parameters: readonly string[];
  readonly variables: readonly string[];
}

/** The parameters and variables a template declares. */
export function declaredNames(template: JsonObject): DeclaredNames {
  return {
    parameters: Object.keys((template['parameters'] ?? {}) as JsonObject),
    variables: Object.keys((template['variables'] ?? {}) as JsonObject),
  };
}

/**
 * Every `parameters('x')` and `variables('x')` of the expressions with a number of brackets that names nothing declared,
 * as it is written.
 */
export function findUnresolved(value: Json | undefined, brackets: 1 | 2, names: DeclaredNames): string[] {
  const unresolved = new Set<string>();
  for (const text of eachString(value)) {
    if (!text.endsWith(']') || bracketsOf(text) !== brackets) continue;
    for (const [written, form, name] of text.matchAll(reference)) {
      const declared = form === 'parameters' ? names.parameters : names.variables;
      if (!declared.includes(name ?? '')) unresolved.add(written);
    }
  }
  return [...unresolved];
}

function bracketsOf(text: string): number {
  return /^\[*/.exec(text)?.[0].length ?? 0;
}
