import { defineCheck, type Diagnostic } from '@hubwright/schema';
import type { Solution } from '../../model.js';
import type { LintContext } from '../lint.js';
import { locationOf, placeOfData, textMember } from './solution-places.js';

/** The description of the solution is missing or longer than Partner Center takes. */
export const solutionDescriptionLength = defineCheck({
  id: 'solution-description-length',
  severity: 'warning',
  scope: 'solution',
  origin: 'guidance',
  summary: "A solution's description is there, and not longer than Partner Center takes.",
  messages: {
    none: 'The solution has no description. The content hub shows it to whoever decides about installing; write one into "Description" of the data file.',
    long: 'The description of the solution has {length} characters. Partner Center takes at most {limit}; shorten it by {excess}.',
  },
  page: new URL('../../../checks/solution-description-length.md', import.meta.url),
});

/** https://learn.microsoft.com/partner-center/marketplace-offers/azure-app-offer-listing */
const limit = 5000;

/** Reports descriptions that say nothing or too much. */
export function findDescriptionLength(solution: Solution, context: LintContext): Diagnostic[] {
  const data = placeOfData(solution, context);
  if (!data) return [];
  const description = textMember(data, 'Description');
  const text = description?.value.trim() ?? '';
  if (text === '') return [solutionDescriptionLength.report('none', {}, locationOf(description ?? data))];
  const { length } = text;
  if (!description || length <= limit) return [];
  const args = { length, limit, excess: length - limit };
  return [solutionDescriptionLength.report('long', args, locationOf(description))];
}
