import { defineCheck, type Diagnostic, type Json } from '@hubwright/schema';
import type { PackageSurvey } from '../survey/survey-package.js';

/** An output of the installation page reads a step or an element that the page does not have. */
export const uiControlMissing = defineCheck({
  id: 'ui-control-missing',
  severity: 'error',
  scope: 'package',
  origin: 'public-pipeline',
  summary: 'Outputs of createUiDefinition.json read elements that exist.',
  aka: ['arm-ttk/Controls-In-Outputs-Must-Exist'],
  messages: {
    step: 'The output "{output}" of createUiDefinition.json reads the step "{name}", which does not exist. Correct the name.',
    element:
      'The output "{output}" of createUiDefinition.json reads the element "{name}" of "{step}", which does not exist. Correct the name.',
  },
  page: new URL('../../checks/ui-control-missing.md', import.meta.url),
});

const readsBasics = /\bbasics\(\s*'([^']+)'\s*\)/g;
const readsStep = /\bsteps\(\s*'([^']+)'\s*\)(?:\s*\??\.\s*([A-Za-z_][\w-]*))?/g;

/** Reports outputs that the portal could not compute. */
export function* findMissingControls({ ui, solution }: PackageSurvey): Generator<Diagnostic> {
  const elements = new Set(ui.elements.map(({ step, name }) => `${step}\n${name}`));
  const steps = new Set(ui.steps.map(({ name }) => name));
  for (const [output, text] of Object.entries(ui.outputs).flatMap(([name, value]) =>
    textsOf(value).map((text) => [name, text] as const),
  )) {
    for (const [, name] of text.matchAll(readsBasics)) {
      if (!elements.has(`basics\n${name}`))
        yield uiControlMissing.report('element', { output, name: name!, step: 'basics' }, solution);
    }
    for (const [, step, name] of text.matchAll(readsStep)) {
      if (!steps.has(step!)) yield uiControlMissing.report('step', { output, name: step! }, solution);
      else if (name !== undefined && !elements.has(`${step}\n${name}`)) {
        yield uiControlMissing.report('element', { output, name, step: step! }, solution);
      }
    }
  }
}

function textsOf(value: Json | undefined): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
