import { suggest } from '@hubwright/schema';
import { assumptionNames, choicesFor, type AssumptionName, type Assumptions } from './assumptions.js';

/**
 * Reads `name=choice`. Where there is no such name or choice, a sentence says which there are, or which was probably meant.
 * @param names those that may be chosen; all of them by default
 */
export function readAssumption(
  text: string,
  names: readonly AssumptionName[] = assumptionNames,
): { readonly assumption: Partial<Assumptions> } | { readonly problem: string } {
  const at = text.indexOf('=');
  const given = (at === -1 ? text : text.slice(0, at)).trim();
  const name = names.find((known) => known === given);
  if (name === undefined) return { problem: `there is no "${given}". ${wayOut(given, names)}` };
  const choices = choicesFor(name);
  const choice = at === -1 ? '' : text.slice(at + 1).trim();
  if (choices.includes(choice)) return { assumption: { [name]: choice } };
  return { problem: `"${name}" cannot be "${choice}". ${wayOut(choice, choices)}` };
}

function wayOut(given: string, known: readonly string[]): string {
  const near = given === '' ? undefined : suggest(given, known);
  const list = known.length === 1 ? `It takes ${known[0]}.` : `It takes one of ${known.join(', ')}.`;
  return near === undefined ? list : `Did you mean "${near}"? ${list}`;
}
