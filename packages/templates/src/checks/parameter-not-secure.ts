import { defineCheck, isJsonObject, joinPointer, type Diagnostic } from '@hubwright/schema';
import type { PackageSurvey } from '../survey/survey-package.js';

/** A parameter is named like a secret, and Azure would log its value. */
export const parameterNotSecure = defineCheck({
  id: 'parameter-not-secure',
  severity: 'error',
  scope: 'package',
  origin: 'public-pipeline',
  summary: 'Parameters for secrets are secure.',
  aka: ['arm-ttk/Password-params-must-be-secure', 'Azure-Sentinel/field-types'],
  messages: {
    plain:
      'The parameter "{name}" is named like a secret but has the type "{type}" ({pointer} of mainTemplate.json), so that its value is kept in the deployment history. Use "{secure}".',
  },
  page: new URL('../../checks/parameter-not-secure.md', import.meta.url),
});

const secretName = /password|secret|accountkey|authorization|token|appkey/i;

/** Such a parameter says where a secret is, or is for, and does not hold it. */
const notASecret = /permission|version|ur[il]|name|endpoint|expir|type|header|id$/i;

const secureTypes = new Map([
  ['string', 'securestring'],
  ['object', 'secureobject'],
]);

/** Reports plain parameters for secrets; in content that brings its own template it is a warning. */
export function* findInsecureParameters({ template, locate }: PackageSurvey): Generator<Diagnostic> {
  for (const { role, pointer: at, parameters } of template.scopes) {
    for (const { name, value } of parameters.values()) {
      const type = isJsonObject(value) ? String(value['type']) : '';
      const secure = secureTypes.get(type.toLowerCase());
      if (!secure || !secretName.test(name) || notASecret.test(name)) continue;
      const pointer = joinPointer(at, 'parameters', name);
      const severity = role === 'main' ? 'error' : 'warning';
      yield parameterNotSecure.report('plain', { name, type, pointer, secure }, locate(pointer), {
        severity,
      });
    }
  }
}
