import { evaluateArmText } from '@hubwright/placeholders';
import type { Json } from '@hubwright/schema';
import type { TemplateScope } from './template-scope.js';

/** Gives a text without its expressions, as far as they can be evaluated; of other values their JSON. */
export type TextResolver = (value: Json | undefined) => string;

/** Chains of variables that read each other are followed this far; a circle ends there. */
const longestChain = 10;

/**
 * Makes the reader of texts of mainTemplate as ARM would see them at installation. What depends on Azure, such as a
 * parameter or `uniqueString`, stays the expression it is: equal expressions still have equal values.
 */
export function createTextResolver({ variables }: TemplateScope): TextResolver {
  const known = new Map<string, string>();
  const evaluate = (text: string, chain: number): Json => {
    if (chain > longestChain) return text;
    const variable = (name: string): Json | undefined => {
      const value = variables.get(name.toLowerCase())?.value;
      return typeof value === 'string' ? evaluate(value, chain + 1) : value;
    };
    const result = evaluateArmText(text, { parameter: () => undefined, variable });
    if ('failure' in result) return text;
    return typeof result.value === 'string' && result.value !== text && result.value.startsWith('[')
      ? evaluate(result.value, chain + 1)
      : result.value;
  };
  return (value) => {
    if (typeof value !== 'string') return JSON.stringify(value ?? null);
    if (!value.startsWith('[') || value.startsWith('[[')) return value;
    let resolved = known.get(value);
    if (resolved === undefined) {
      const result = evaluate(value, 0);
      resolved = typeof result === 'string' ? result : JSON.stringify(result);
      known.set(value, resolved);
    }
    return resolved;
  };
}
