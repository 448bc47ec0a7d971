import { defineCheck, type Diagnostic } from '@hubwright/schema';
import type { PackageSurvey } from '../survey/survey-package.js';

/** A member of createUiDefinition.json holds nothing. */
export const uiBlankValue = defineCheck({
  id: 'ui-blank-value',
  severity: 'error',
  scope: 'package',
  origin: 'public-pipeline',
  summary: 'Members of createUiDefinition.json hold something.',
  aka: ['arm-ttk/CreateUIDefinition-Must-Not-Have-Blanks'],
  messages: {
    blank:
      'The value of "{key}" is empty ({pointer} of createUiDefinition.json). The certification refuses empty values; fill in what it is made from.',
  },
  page: new URL('../../checks/ui-blank-value.md', import.meta.url),
});

const mayBeBlank = new Set(['basics', 'steps', 'defaultValue']);

/** Reports empty values but for those the certification allows. */
export function* findBlankUiValues({ ui, solution }: PackageSurvey): Generator<Diagnostic> {
  for (const { key, pointer } of ui.blanks) {
    if (!mayBeBlank.has(key)) yield uiBlankValue.report('blank', { key, pointer }, solution);
  }
}
