import { atValue, defineCheck, isJsonObject, suggest, type Diagnostic } from '@hubwright/schema';
import type { PlaybookContent } from '../../model.js';
import { readMember } from '../placed-value.js';
import { callsIn } from './workflow-expressions.js';
import { workflowsOf } from './workflow.js';

/** A Logic App reads a parameter its definition does not declare. */
export const playbookWorkflowParameterUnknown = defineCheck({
  id: 'playbook-workflow-parameter-unknown',
  severity: 'error',
  scope: 'playbook',
  origin: 'ours',
  summary: 'Parameters a Logic App reads are declared in its definition.',
  page: new URL('../../../checks/playbook-workflow-parameter-unknown.md', import.meta.url),
  messages: {
    missing:
      'The definition of the Logic App does not declare the parameter "{name}", so Azure refuses to deploy it.{hint} Parameters of the template are not seen here: declare it in "definition.parameters" and hand the value over in "properties.parameters", or write [parameters(\'{name}\')].',
  },
});

/** Reports `@parameters('x')` in a definition that has no parameter x. */
export function findUnknownWorkflowParameters(content: PlaybookContent): Diagnostic[] {
  return workflowsOf(content).flatMap(({ definition }) => {
    if (!definition) return [];
    const parameters = readMember(definition, 'parameters')?.value;
    if (parameters !== undefined && !isJsonObject(parameters)) return [];
    const names = Object.keys(parameters ?? {});
    const known = new Set(names.map((name) => name.toLowerCase()));
    return callsIn(definition).flatMap(({ name, argument, place, span }) => {
      if (name !== 'parameters' || known.has(argument.toLowerCase())) return [];
      const near = suggest(argument, names);
      const hint = near === undefined ? '' : ` Perhaps "${near}" is meant.`;
      return playbookWorkflowParameterUnknown.report(
        'missing',
        { name: argument, hint },
        atValue(place.source, place.pointer, span),
      );
    });
  });
}
