import { defineCheck, type Diagnostic } from '@hubwright/schema';
import type { PackageSurvey } from '../survey/survey-package.js';

/** Two content templates of a kind have the same content id. */
export const contentTemplateIdTaken = defineCheck({
  id: 'content-template-id-taken',
  severity: 'error',
  scope: 'package',
  origin: 'ours',
  summary: 'Content ids are unique within their kind.',
  messages: {
    taken:
      'The content templates at {first} and at {pointer} of mainTemplate.json are both {kind} "{id}". The content hub knows content by its id; give one of the two another.',
  },
  page: new URL('../../checks/content-template-id-taken.md', import.meta.url),
});

/** Reports content ids that occur more than once in a kind. */
export function* findTakenContentIds({ contents, locate }: PackageSurvey): Generator<Diagnostic> {
  const first = new Map<string, string>();
  for (const { kind, contentId, pointer } of contents) {
    const identity = `${kind}\n${contentId}`.toLowerCase();
    const earlier = first.get(identity);
    if (earlier === undefined) first.set(identity, pointer);
    else
      yield contentTemplateIdTaken.report(
        'taken',
        { first: earlier, pointer, kind, id: contentId },
        locate(pointer),
      );
  }
}
