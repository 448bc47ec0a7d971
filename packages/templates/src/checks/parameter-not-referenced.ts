import { defineCheck, joinPointer, type Diagnostic } from '@hubwright/schema';
import { findUnreferenced } from '../survey/find-unreferenced.js';
import type { PackageSurvey } from '../survey/survey-package.js';

/** A template declares a parameter that none of its expressions reads. */
export const parameterNotReferenced = defineCheck({
  id: 'parameter-not-referenced',
  severity: 'error',
  scope: 'package',
  origin: 'public-pipeline',
  summary: 'Every parameter of a template is read by one of its expressions.',
  aka: ['arm-ttk/Parameters-Must-Be-Referenced'],
  messages: {
    unread:
      'The parameter "{name}" ({pointer} of mainTemplate.json) is declared, but no expression of its template reads it. Use it or remove it from the content.',
  },
  page: new URL('../../checks/parameter-not-referenced.md', import.meta.url),
});

/** Reports parameters nobody reads. In content they are only untidy; in mainTemplate they fail the certification. */
export function* findUnreadParameters({ template, locate }: PackageSurvey): Generator<Diagnostic> {
  for (const { scope, name } of findUnreferenced(template, 'parameters')) {
    const pointer = joinPointer(scope.pointer, 'parameters', name);
    const severity = scope.role === 'main' ? 'error' : 'info';
    yield parameterNotReferenced.report('unread', { name, pointer }, locate(pointer), { severity });
  }
}
