import { defineCheck, type Diagnostic } from '@hubwright/schema';
import type { PackageSurvey } from '../survey/survey-package.js';

/** The solution's id is not `publisherId.offerId` in lower case. */
export const solutionIdMalformed = defineCheck({
  id: 'solution-id-malformed',
  severity: 'error',
  scope: 'package',
  origin: 'partner-center',
  summary: "The solution's id is its publisher's and its offer's id, in lower case.",
  aka: ['Azure-Sentinel/solution-id'],
  messages: {
    missing:
      'mainTemplate.json has no variable "solutionId". The content hub knows a solution by it; give the metadata a "publisherId" and an "offerId".',
    shape:
      'The solution\'s id is "{id}". It has to be the publisher\'s id, one dot and the offer\'s id as they are registered in Partner Center; correct "publisherId" and "offerId".',
    capitals:
      'The solution\'s id "{id}" contains capital letters. Partner Center keeps ids in lower case, and the public checks refuse others; correct "publisherId" and "offerId".',
    other:
      'The content package has the id "{found}", but the variable "solutionId" is "{id}". The two have to be the same.',
  },
  page: new URL('../../checks/solution-id-malformed.md', import.meta.url),
});

/** Reports ids under which a solution would not be found in the content hub; a few with capitals were published. */
export function* findMalformedSolutionId({
  template,
  resolve,
  contentPackage,
  metadata,
}: PackageSurvey): Generator<Diagnostic> {
  const declared = template.scopes[0]!.variables.get('solutionid')?.value;
  const id = typeof declared === 'string' ? resolve(declared).trim() : '';
  if (id === '') {
    yield solutionIdMalformed.report('missing', {}, metadata);
    return;
  }
  if (!/^[^.\s]+\.[^.\s]+$/.test(id)) {
    const severity = /^[^.]+\../.test(id) ? 'warning' : 'error';
    yield solutionIdMalformed.report('shape', { id }, metadata, { severity });
  } else if (id !== id.toLowerCase())
    yield solutionIdMalformed.report('capitals', { id }, metadata, { severity: 'warning' });
  if (!contentPackage) return;
  const found = resolve(contentPackage['contentId']);
  if (found !== id) yield solutionIdMalformed.report('other', { found, id }, metadata);
}
