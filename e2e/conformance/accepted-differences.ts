import type { AcceptedDifference, DifferenceContext } from './difference-rule.js';
import { generationRules } from './generation-rules.js';
import { quirkRules } from './quirk-rules.js';
import type { Difference } from './package-item.js';
import { sourceChanges } from './source-changes.js';

/** What became of a difference. */
export type Verdict =
  | { readonly outcome: 'generation' | 'accepted' | 'source changed'; readonly rule: AcceptedDifference }
  | { readonly outcome: 'different' };

const ruleSets = [
  { outcome: 'generation', rules: generationRules },
  { outcome: 'accepted', rules: quirkRules },
  { outcome: 'source changed', rules: sourceChanges },
] as const;

/** Judges one difference by the first rule that accepts it: what the generation of the package explains comes first. */
export function judgeDifference(difference: Difference, context: DifferenceContext): Verdict {
  for (const { outcome, rules } of ruleSets) {
    const rule = rules.find((candidate) => candidate.accepts(difference, context));
    if (rule) return { outcome, rule };
  }
  return { outcome: 'different' };
}
