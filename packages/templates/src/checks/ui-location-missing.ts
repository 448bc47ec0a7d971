import { defineCheck, type Diagnostic } from '@hubwright/schema';
import type { PackageSurvey } from '../survey/survey-package.js';

/** The installation page does not hand over the location the user chose. */
export const uiLocationMissing = defineCheck({
  id: 'ui-location-missing',
  severity: 'error',
  scope: 'package',
  origin: 'public-pipeline',
  summary: 'createUiDefinition.json hands over the location.',
  aka: ['arm-ttk/Location-Should-Be-In-Outputs'],
  messages: {
    missing:
      'createUiDefinition.json has no output "location" that is "[location()]". The certification asks for it; add it.',
  },
  page: new URL('../../checks/ui-location-missing.md', import.meta.url),
});

/** Reports a page without the location among its outputs. */
export function* findMissingLocation({ ui, solution }: PackageSurvey): Generator<Diagnostic> {
  const { location } = ui.outputs;
  if (
    typeof location === 'string' &&
    /^\s*\[\s*(?:location\(\s*\)|(?:basics|steps)\(.*)\s*\]\s*$/i.test(location)
  )
    return;
  yield uiLocationMissing.report('missing', {}, solution);
}
