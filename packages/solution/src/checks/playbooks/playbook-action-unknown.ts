import { atKey, atValue, defineCheck, isJsonObject, suggest, type Diagnostic } from '@hubwright/schema';
import type { PlaybookContent } from '../../model.js';
import { childrenOf, readMember } from '../placed-value.js';
import { callsIn } from './workflow-expressions.js';
import { actionsOf, workflowsOf, type Workflow, type WorkflowAction } from './workflow.js';

/** A Logic App names an action it does not have. */
export const playbookActionUnknown = defineCheck({
  id: 'playbook-action-unknown',
  severity: 'error',
  scope: 'playbook',
  origin: 'ours',
  summary: 'Expressions and runAfter of a Logic App name actions it has.',
  page: new URL('../../../checks/playbook-action-unknown.md', import.meta.url),
  messages: {
    expression:
      'The Logic App has no action "{name}", so Azure refuses to deploy it.{hint} Name an action that runs before this one.',
    runAfter: 'The Logic App has no action "{name}" to run after, so Azure refuses to deploy it.{hint}',
    elsewhere:
      'The action "{name}" stands in another scope, branch or loop; "runAfter" can name only the actions beside this one. Name the scope that "{name}" is in, or move the action.',
  },
});

/** Functions whose first argument is the name of an action. */
const namesAction = new Set([
  'actions',
  'actionbody',
  'actionoutputs',
  'body',
  'outputs',
  'items',
  'result',
  'iterationindexes',
  'formdatavalue',
  'formdatamultivalues',
  'multipartbody',
]);

/** Reports actions that expressions and `runAfter` name and the Logic App does not have. */
export function findUnknownActions(content: PlaybookContent): Diagnostic[] {
  return workflowsOf(content).flatMap((workflow) => {
    const actions = actionsOf(workflow);
    const names = actions.map(({ name }) => name);
    // An action whose name is an ARM expression may be any.
    if (!workflow.definition || names.some((name) => name.startsWith('['))) return [];
    const known = new Set(names.map((name) => name.toLowerCase()));
    return [
      ...findInExpressions(workflow, names, known),
      ...actions.flatMap((action) => findInRunAfter(action, known)),
    ];
  });
}

function findInExpressions({ definition }: Workflow, names: string[], known: Set<string>): Diagnostic[] {
  if (!definition) return [];
  return callsIn(definition).flatMap(({ name, argument, place, span }) => {
    if (!namesAction.has(name) || known.has(argument.toLowerCase())) return [];
    const args = { name: argument, hint: hintFor(argument, names) };
    return playbookActionUnknown.report('expression', args, atValue(place.source, place.pointer, span));
  });
}

function findInRunAfter(action: WorkflowAction, known: Set<string>): Diagnostic[] {
  const runAfter = readMember(action, 'runAfter');
  if (!runAfter || !isJsonObject(runAfter.value)) return [];
  const siblings = Object.keys(action.siblings.value as object);
  const beside = new Set(siblings.map((name) => name.toLowerCase()));
  const names = Object.keys(runAfter.value);
  return childrenOf(runAfter).flatMap(({ source, pointer }, index) => {
    const name = names[index] ?? '';
    if (name.startsWith('[') || beside.has(name.toLowerCase())) return [];
    const location = atKey(source, pointer);
    if (known.has(name.toLowerCase())) return playbookActionUnknown.report('elsewhere', { name }, location);
    const args = { name, hint: hintFor(name, siblings) };
    return playbookActionUnknown.report('runAfter', args, location);
  });
}

function hintFor(name: string, names: readonly string[]): string {
  const near = suggest(name, names);
  return near === undefined ? '' : ` Perhaps "${near}" is meant.`;
}
