import { defineCheck, type Diagnostic } from '@hubwright/schema';
import type { PackageSurvey } from '../survey/survey-package.js';

/** Two elements of a step, or two steps, have the same name. */
export const uiElementNameTaken = defineCheck({
  id: 'ui-element-name-taken',
  severity: 'error',
  scope: 'package',
  origin: 'ours',
  summary: 'Steps of createUiDefinition.json, and elements within a step, have names of their own.',
  messages: {
    element:
      'The step "{step}" has two elements named "{name}", the second at {pointer} of createUiDefinition.json. The portal tells elements apart by name; rename one.',
    step: 'Two steps are named "{name}", the second at {pointer} of createUiDefinition.json. The portal tells steps apart by name; rename one.',
    unnamed: 'The element at {pointer} of createUiDefinition.json has no name. The portal needs one; add it.',
  },
  page: new URL('../../checks/ui-element-name-taken.md', import.meta.url),
});

/** Reports names that occur twice, and elements without one. */
export function* findTakenElementNames({ ui, solution }: PackageSurvey): Generator<Diagnostic> {
  const steps = new Set<string>();
  for (const { name, pointer } of ui.steps) {
    if (name === '') yield uiElementNameTaken.report('unnamed', { pointer }, solution);
    else if (steps.has(name)) yield uiElementNameTaken.report('step', { name, pointer }, solution);
    steps.add(name);
  }
  const elements = new Set<string>();
  for (const { name, step, pointer } of ui.elements) {
    // Names of elements may be those of others in another section of the step.
    const identity = `${pointer.slice(0, pointer.lastIndexOf('/'))}\n${name}`;
    if (name === '') yield uiElementNameTaken.report('unnamed', { pointer }, solution);
    else if (elements.has(identity))
      yield uiElementNameTaken.report('element', { step, name, pointer }, solution);
    elements.add(identity);
  }
}
