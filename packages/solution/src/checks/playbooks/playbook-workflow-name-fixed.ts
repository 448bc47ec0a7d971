import { atKey, atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { PlaybookContent } from '../../model.js';
import { readMember, readText } from '../placed-value.js';
import { templateOf, workflowsOf } from './workflow.js';

/** The name of a Logic App does not come from the parameter PlaybookName. */
export const playbookWorkflowNameFixed = defineCheck({
  id: 'playbook-workflow-name-fixed',
  severity: 'warning',
  scope: 'playbook',
  origin: 'public-pipeline',
  aka: ['azure-sentinel/playbooksValidator:playbook-name'],
  summary: 'Exactly one Logic App of a playbook is named by the parameter PlaybookName.',
  page: new URL('../../../checks/playbook-workflow-name-fixed.md', import.meta.url),
  messages: {
    parameter:
      'The template has a Logic App and no parameter "PlaybookName", which the public checks ask for. Declare it, with the type string, and name the workflow "[parameters(\'PlaybookName\')]".',
    name: 'No Logic App of the template is named "[parameters(\'PlaybookName\')]"; this one is named {name}. The public checks ask for exactly one with that name.',
    twice:
      'Another Logic App of the template is named "[parameters(\'PlaybookName\')]" too, so that one overwrites the other. Give this one a name of its own.',
  },
});

const expected = /^\[\s*parameters\(\s*'PlaybookName'\s*\)\s*\]$/i;

/** Reports templates with Logic Apps of which none, or more than one, is named by the parameter PlaybookName. */
export function findFixedWorkflowNames(content: PlaybookContent): Diagnostic[] {
  const workflows = workflowsOf(content).filter(({ isNested }) => !isNested);
  const [first] = workflows;
  if (!first) return [];
  const parameters = readMember(templateOf(content), 'parameters');
  if (!readMember(parameters, 'PlaybookName')) {
    const location = parameters
      ? atKey(parameters.source, parameters.pointer)
      : atValue(first.resource.source, first.resource.pointer);
    return [playbookWorkflowNameFixed.report('parameter', {}, location)];
  }
  const named = workflows.filter(({ resource }) => expected.test(readText(resource, 'name') ?? ''));
  if (named.length > 1)
    return named.slice(1).flatMap(({ resource }) => {
      const place = readMember(resource, 'name');
      if (!place) return [];
      const { source, pointer } = place;
      return playbookWorkflowNameFixed.report('twice', {}, atValue(source, pointer));
    });
  const name = readMember(first.resource, 'name');
  if (named.length === 1 || !name) return [];
  const shown = JSON.stringify(name.value);
  return [playbookWorkflowNameFixed.report('name', { name: shown }, atValue(name.source, name.pointer))];
}
