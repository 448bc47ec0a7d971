import type { AnalyticRuleContent, HuntingQueryContent } from '../../model.js';
import type { Lint } from '../lint.js';

/** The checks of analytic rules and hunting queries, in the order they run. */
export const queryRuleLints: readonly Lint<AnalyticRuleContent | HuntingQueryContent>[] = [];
