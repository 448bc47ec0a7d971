import { defineCheck, joinPointer, type Diagnostic } from '@hubwright/schema';
import { contentPackageProfile } from '../profile.js';
import { findUnreferenced } from '../survey/find-unreferenced.js';
import type { PackageSurvey } from '../survey/survey-package.js';

/** A template declares a variable that none of its expressions reads. */
export const variableNotReferenced = defineCheck({
  id: 'variable-not-referenced',
  severity: 'error',
  scope: 'package',
  origin: 'public-pipeline',
  summary: 'Every variable of a template is read by one of its expressions.',
  aka: ['arm-ttk/Variables-Must-Be-Referenced'],
  messages: {
    unread:
      'The variable "{name}" ({pointer} of mainTemplate.json) is declared, but no expression of its template reads it. Use it or remove it from the content.',
  },
  page: new URL('../../checks/variable-not-referenced.md', import.meta.url),
});

/** What every package declares, whatever its content: not the user's to remove. */
function isFrame(name: string): boolean {
  return Object.hasOwn(contentPackageProfile.sharedVariables, name) || frameName.test(name);
}

const frameName =
  /^(?:_?(?:email|solutionName|solutionVersion|solutionId)|_?playbookContentId\d*|playbookId\d*|workspace-(?:name|location-inline))$/;

/**
 * Reports variables nobody reads. In mainTemplate they fail the certification; in content they are only untidy, and
 * there the variables that packages give every playbook are no fault at all.
 */
export function* findUnreadVariables({ template, locate }: PackageSurvey): Generator<Diagnostic> {
  for (const { scope, name } of findUnreferenced(template, 'variables')) {
    const inMain = scope.role === 'main';
    if (!inMain && isFrame(name)) continue;
    const pointer = joinPointer(scope.pointer, 'variables', name);
    const severity = inMain ? (isFrame(name) ? 'warning' : 'error') : 'info';
    yield variableNotReferenced.report('unread', { name, pointer }, locate(pointer), { severity });
  }
}
