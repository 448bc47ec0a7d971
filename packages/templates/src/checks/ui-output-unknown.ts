import { defineCheck, suggest, type Diagnostic } from '@hubwright/schema';
import type { PackageSurvey } from '../survey/survey-package.js';

/** The installation page hands over a value for which mainTemplate has no parameter. */
export const uiOutputUnknown = defineCheck({
  id: 'ui-output-unknown',
  severity: 'error',
  scope: 'package',
  origin: 'public-pipeline',
  summary: 'Outputs of createUiDefinition.json are parameters of mainTemplate.json.',
  aka: ['arm-ttk/Outputs-Must-Be-Present-In-Template-Parameters'],
  messages: {
    unknown:
      'createUiDefinition.json has the output "{name}", but mainTemplate.json has no such parameter. Azure refuses values for unknown parameters; declare it or remove the output.',
    misspelled:
      'createUiDefinition.json has the output "{name}", but mainTemplate.json has no such parameter. Perhaps "{meant}" is meant.',
  },
  page: new URL('../../checks/ui-output-unknown.md', import.meta.url),
});

/** Names the portal adds or takes itself. */
const portalNames = new Set([
  'applicationresourcename',
  'jitaccesspolicy',
  'managedresourcegroupid',
  'managedidentity',
]);

/** Reports outputs nobody takes. */
export function* findUnknownOutputs({ ui, template, solution }: PackageSurvey): Generator<Diagnostic> {
  const { parameters } = template.scopes[0]!;
  for (const name of Object.keys(ui.outputs)) {
    if (parameters.has(name.toLowerCase()) || portalNames.has(name.toLowerCase())) continue;
    const meant = suggest(
      name,
      [...parameters.values()].map((parameter) => parameter.name),
    );
    yield meant === undefined
      ? uiOutputUnknown.report('unknown', { name }, solution)
      : uiOutputUnknown.report('misspelled', { name, meant }, solution);
  }
}
