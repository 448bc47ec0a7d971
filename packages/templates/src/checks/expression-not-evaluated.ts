import { defineCheck, type Diagnostic } from '@hubwright/schema';
import { pointerOf } from '../survey/place.js';
import type { PackageSurvey } from '../survey/survey-package.js';

/** A reference to a parameter or variable has more brackets than its place has evaluations. */
export const expressionNotEvaluated = defineCheck({
  id: 'expression-not-evaluated',
  severity: 'warning',
  scope: 'package',
  origin: 'ours',
  summary: 'Expressions have as many brackets as their place has evaluations.',
  messages: {
    literal:
      'This expression begins with more brackets than it is evaluated times ({pointer} of mainTemplate.json), so that {text} comes out as text. Take brackets away.',
  },
  page: new URL('../../checks/expression-not-evaluated.md', import.meta.url),
});

const reads = /\b(?:parameters|variables)\s*\(\s*'/i;
const shownLength = 80;

/** Reports expressions that would be installed as text; text of other kinds that begins with brackets is left alone. */
export function* findUnevaluatedExpressions({ template, locate }: PackageSurvey): Generator<Diagnostic> {
  for (const { text, place, key } of template.escaped) {
    if (!reads.test(text)) continue;
    const pointer = pointerOf(place, key);
    const shown = text.length > shownLength ? `${text.slice(0, shownLength)}…` : text;
    yield expressionNotEvaluated.report('literal', { pointer, text: shown }, locate(pointer));
  }
}
