import type { ArmNode } from '@hubwright/placeholders';
import { defineCheck, isJsonObject, type Diagnostic } from '@hubwright/schema';
import { pointerOf } from '../survey/place.js';
import type { PackageSurvey } from '../survey/survey-package.js';
import type { SurveyedExpression } from '../survey/template-survey.js';

/** An output gives away a secret: outputs are kept in the deployment history. */
export const outputContainsSecret = defineCheck({
  id: 'output-contains-secret',
  severity: 'error',
  scope: 'package',
  origin: 'public-pipeline',
  summary: 'Outputs contain no secrets.',
  aka: ['arm-ttk/Outputs-Must-Not-Contain-Secrets'],
  messages: {
    parameter:
      'This output contains the secure parameter "{name}" ({pointer} of mainTemplate.json); outputs are kept in the deployment history. Remove it from the outputs.',
    list: 'This output calls {name}() ({pointer} of mainTemplate.json), which returns secrets; outputs are kept in the deployment history. Remove it from the outputs.',
  },
  page: new URL('../../checks/output-contains-secret.md', import.meta.url),
});

/** Reports outputs that read secure parameters or list keys; outputs may be of secure types, which are not kept. */
export function* findSecretOutputs({ template, locate }: PackageSurvey): Generator<Diagnostic> {
  for (const expression of template.expressions) {
    if (!hasOutputs(expression)) continue;
    const pointer = pointerOf(expression.place, expression.key);
    if (!pointer.startsWith(`${expression.scope.pointer}/outputs/`) || isSecure(expression.place.value))
      continue;
    const parameter = secureParameterOf(expression);
    if (parameter !== undefined)
      yield outputContainsSecret.report('parameter', { name: parameter, pointer }, locate(pointer));
    const call = expression.node && listCallOf(expression.node);
    if (call !== undefined)
      yield outputContainsSecret.report('list', { name: call, pointer }, locate(pointer));
  }
}

function hasOutputs({ scope }: SurveyedExpression): boolean {
  const { outputs } = scope.template;
  return isJsonObject(outputs) && Object.keys(outputs).length > 0;
}

function isSecure(output: unknown): boolean {
  return isJsonObject(output) && /^secure/i.test(String(output['type']));
}

function secureParameterOf({ references, scope }: SurveyedExpression): string | undefined {
  for (const { section, name } of references) {
    const declared =
      section === 'parameters' && name !== undefined ? scope.parameters.get(name.toLowerCase()) : undefined;
    if (isSecure(declared?.value)) return declared?.name;
  }
  return undefined;
}

function listCallOf(node: ArmNode): string | undefined {
  if (node.kind === 'constant') return undefined;
  if (node.kind === 'access') return listCallOf(node.object) ?? listCallOf(node.key);
  if (/^list\w+$/i.test(node.name)) return node.name;
  for (const argument of node.args) {
    const found = listCallOf(argument);
    if (found !== undefined) return found;
  }
  return undefined;
}
