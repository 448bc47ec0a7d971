import type { Json } from '@hubwright/schema';
import type { EvaluationBudget } from './budget.js';
import { isRefused, refuse, type Evaluation } from './refusal.js';

/** The size of a template, its parameters and every value in it, in characters: 4 MB. */
export const largestValue = 4 * 1024 * 1024;

/** Deeper arrays and objects are refused; the deepest of several hundred real templates has 32 levels. */
export const deepestValue = 100;

/**
 * Tells whether a value is larger than `largestValue` as JSON or nested deeper than `deepestValue`. It looks no further
 * than it has to, so that values that contain others many times over cost little.
 */
export function findExcess(value: Json | undefined): 'size' | 'depth' | undefined {
  const measured = measure(value);
  return typeof measured === 'string' ? measured : undefined;
}

function measure(value: Json | undefined): number | 'size' | 'depth' {
  let size = 0;
  const open: [Json | undefined, number][] = [[value, 0]];
  while (size <= largestValue) {
    const [next, depth] = open.pop() ?? [];
    if (depth === undefined) return size;
    if (typeof next === 'string') size += next.length + 2;
    else if (typeof next !== 'object' || next === null) size += 4;
    else {
      if (depth >= deepestValue) return 'depth';
      const names = Object.keys(next);
      size += 2 + names.length;
      if (!Array.isArray(next)) size += names.reduce((sum, name) => sum + name.length + 3, 0);
      if (size <= largestValue) for (const member of Object.values(next)) open.push([member, depth + 1]);
    }
  }
  return 'size';
}

/** Gives a value back and charges the budget for it, or refuses it when it is too large or too deep. */
export function limitValue<Value extends Json>(
  value: Evaluation<Value>,
  budget?: EvaluationBudget,
): Evaluation<Value> {
  if (isRefused(value)) return value;
  const excess = measure(value);
  if (typeof excess === 'number') {
    if (budget) budget.steps -= Math.floor(excess / 100);
    return value;
  }
  return refuse(
    excess === 'size'
      ? `A value of the template is larger than ${largestValue} characters.`
      : `A value of the template is nested deeper than ${deepestValue} levels.`,
  );
}
