import { defineCheck, isJsonObject, joinPointer, type Diagnostic } from '@hubwright/schema';
import type { PackageSurvey } from '../survey/survey-package.js';

/** A parameter of mainTemplate has no default, and the installation page asks for none. */
export const uiParameterMissing = defineCheck({
  id: 'ui-parameter-missing',
  severity: 'error',
  scope: 'package',
  origin: 'public-pipeline',
  summary: 'Parameters without a default are outputs of createUiDefinition.json.',
  aka: ['arm-ttk/Parameters-Without-Default-Must-Exist-In-CreateUIDefinition'],
  messages: {
    missing:
      'The parameter "{name}" of mainTemplate.json has no default, and createUiDefinition.json has no output for it, so that nobody can install the solution. Give it a default.',
  },
  page: new URL('../../checks/ui-parameter-missing.md', import.meta.url),
});

/** Reports parameters that nothing fills in. */
export function* findUnfilledParameters({ ui, template, locate }: PackageSurvey): Generator<Diagnostic> {
  const outputs = new Set(Object.keys(ui.outputs).map((name) => name.toLowerCase()));
  for (const [key, { name, value }] of template.scopes[0]!.parameters) {
    if (
      !isJsonObject(value) ||
      value['defaultValue'] !== undefined ||
      value['nullable'] === true ||
      outputs.has(key)
    )
      continue;
    yield uiParameterMissing.report('missing', { name }, locate(joinPointer('', 'parameters', name)));
  }
}
