import { refuse, type Evaluation } from './refusal.js';

/** Counts down while a deployment is evaluated, so that no template exhausts time, memory or the call stack. */
export interface EvaluationBudget {
  /** Function calls, turns of lambdas, and hundreds of characters built. */
  steps: number;
  /** Calls, values and templates within each other. */
  depth: number;
}

/** The budget of a deployment: more than two hundred times what the largest of several hundred real templates takes. */
export function newBudget(): EvaluationBudget {
  return { steps: 1_000_000, depth: 300 };
}

/** Evaluates something that can lead to itself, and refuses before the budget is exhausted. */
export function withinBudget(
  { budget }: { readonly budget: EvaluationBudget },
  evaluate: () => Evaluation,
): Evaluation {
  if (budget.steps <= 0) return refuse('The template takes more than 1000000 steps to evaluate.');
  if (budget.depth <= 0) return refuse('The template language expressions are nested too deeply.');
  budget.steps--;
  budget.depth--;
  const value = evaluate();
  budget.depth++;
  return value;
}
