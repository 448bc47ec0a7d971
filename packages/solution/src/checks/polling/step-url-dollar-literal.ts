import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { ConnectorContent } from '../connector-places.js';
import type { LintContext } from '../lint.js';
import { maskPlaceholders } from './mask-placeholders.js';
import { readPlacedText } from './member-values.js';
import { httpCallsOf, type PollingCall } from './polling-places.js';
import { replaceStretches } from '../../fixes/replace-stretches.js';

/** A dollar sign stands in the URL of a nested step, where it begins a placeholder. */
export const stepUrlDollarLiteral = defineCheck({
  id: 'step-url-dollar-literal',
  severity: 'warning',
  scope: 'connector',
  origin: 'ours',
  summary: 'The URL of a nested step has a dollar sign that is no placeholder.',
  page: new URL('../../../checks/step-url-dollar-literal.md', import.meta.url),
  messages: {
    dollar:
      'In the URL of the nested step "{step}" a dollar sign begins a placeholder, and this one belongs to none. Write %24 for the character itself.',
  },
});

/** Reports each `$` in the URL of a nested step that is no part of a `$name$`. */
export function findDollarsInStepUrls(content: ConnectorContent, context: LintContext): Diagnostic[] {
  return httpCallsOf(content, context).flatMap(findInCall);
}

function findInCall({ step, request }: PollingCall): Diagnostic[] {
  const place = readPlacedText(request, 'apiEndpoint');
  if (step === undefined || !place) return [];
  return [...maskPlaceholders(place.value, '_').matchAll(/\$/g)].map(({ index }) => {
    const location = atValue(place.source, place.pointer, { start: index, end: index + 1 });
    const fix = replaceStretches('Write %24', [{ location, newText: '%24' }]);
    return stepUrlDollarLiteral.report('dollar', { step }, location, { fix });
  });
}
