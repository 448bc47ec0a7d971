import { defineCheck, type Diagnostic } from '@hubwright/schema';
import { findExpressionFault } from '../survey/find-expression-fault.js';
import { isConnection } from '../survey/is-connection.js';
import { pointerOf } from '../survey/place.js';
import type { PackageSurvey } from '../survey/survey-package.js';

/** A text in brackets is evaluated by ARM, which cannot read it. */
export const expressionMalformed = defineCheck({
  id: 'expression-malformed',
  severity: 'error',
  scope: 'package',
  origin: 'public-pipeline',
  summary: 'Texts in brackets are expressions ARM can read.',
  messages: {
    quote:
      'This expression has a quote that is not closed ({pointer} of mainTemplate.json): {text}. Single quotes within a literal are written twice.',
    bracket:
      'This expression has a "{bracket}" without its counterpart ({pointer} of mainTemplate.json): {text}. Add or remove one.',
    unreadable:
      'This text stands in brackets, so that Azure evaluates it, but it is no expression ({pointer} of mainTemplate.json): {text}. Correct it; a text that has to stay as it is begins with one bracket more.',
  },
  page: new URL('../../checks/expression-malformed.md', import.meta.url),
});

/** Longest part of an expression a message shows, in characters. */
const shownLength = 80;

/** Reports expressions at which the deployment would stop. */
export function* findMalformedExpressions({ template, locate }: PackageSurvey): Generator<Diagnostic> {
  for (const { node, text, place, key, scope } of template.expressions) {
    if (node) continue;
    const fault = findExpressionFault(text, scope.hasFunctions);
    if (!fault) continue;
    const pointer = pointerOf(place, key);
    if (isConnection(scope) && pointer.startsWith(`${scope.pointer}/parameters/`)) continue;
    const args = { pointer, text: text.length > shownLength ? `${text.slice(0, shownLength)}…` : text };
    if (fault.kind === 'bracket')
      yield expressionMalformed.report('bracket', { ...args, bracket: fault.bracket }, locate(pointer));
    else yield expressionMalformed.report(fault.kind, args, locate(pointer));
  }
}
