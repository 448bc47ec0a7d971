import { defineCheck, isJsonObject, joinPointer, type Diagnostic, type Json } from '@hubwright/schema';
import { isConnection } from '../survey/is-connection.js';
import type { PackageSurvey } from '../survey/survey-package.js';
import type { TemplateScope } from '../survey/template-scope.js';

/** A secret has a default, which everybody can read in the package. */
export const secureParameterHasDefault = defineCheck({
  id: 'secure-parameter-has-default',
  severity: 'error',
  scope: 'package',
  origin: 'public-pipeline',
  summary: 'Secure parameters have no default.',
  aka: ['arm-ttk/Secure-String-Parameters-Cannot-Have-Default'],
  messages: {
    literal:
      'The secure parameter "{name}" has a default ({pointer} of mainTemplate.json), which everybody who has the package can read. Remove the default, or make it "[newGuid()]".',
  },
  page: new URL('../../checks/secure-parameter-has-default.md', import.meta.url),
});

const generated = /^\[+\s*newGuid\s*\(\s*\)\s*\]$/i;

/**
 * Reports defaults of secure parameters. In connections of codeless connectors every parameter is secure and has a
 * default, as the service wants it; in other content a written-out default may well be a secret and is a warning.
 */
export function* findSecretDefaults({ template, locate }: PackageSurvey): Generator<Diagnostic> {
  for (const scope of template.scopes) {
    if (isConnection(scope)) continue;
    for (const { name, value } of scope.parameters.values()) {
      if (
        !isJsonObject(value) ||
        !/^secure/i.test(String(value['type'])) ||
        isHarmless(value['defaultValue'], scope)
      )
        continue;
      const pointer = joinPointer(scope.pointer, 'parameters', name);
      const severity = scope.role === 'main' ? 'error' : 'warning';
      yield secureParameterHasDefault.report('literal', { name, pointer }, locate(pointer), { severity });
    }
  }
}

function isHarmless(defaultValue: Json | undefined, { role }: TemplateScope): boolean {
  if (defaultValue === undefined || defaultValue === null || defaultValue === '') return true;
  if (typeof defaultValue !== 'string')
    return typeof defaultValue === 'object' && Object.keys(defaultValue).length === 0;
  return role === 'main' ? generated.test(defaultValue) : defaultValue.startsWith('[');
}
