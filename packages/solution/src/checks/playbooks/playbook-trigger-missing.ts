import { atKey, atValue, defineCheck, isJsonObject, type Diagnostic } from '@hubwright/schema';
import type { PlaybookContent } from '../../model.js';
import { childrenOf, readMember, readText } from '../placed-value.js';
import { workflowsOf, type Workflow } from './workflow.js';

/** Nothing starts a playbook, or not what its folder says. */
export const playbookTriggerMissing = defineCheck({
  id: 'playbook-trigger-missing',
  severity: 'warning',
  scope: 'playbook',
  origin: 'ours',
  summary: 'A playbook has the trigger its folder says, and is enabled.',
  page: new URL('../../../checks/playbook-trigger-missing.md', import.meta.url),
  messages: {
    none: 'The Logic App has no trigger, so nothing can start it. Add a trigger.',
    other:
      'The folder "{folder}" says that {wanted} starts the playbook, but this trigger waits for {found}. Use the right trigger, or move the playbook to "{right}".',
    disabled:
      'The Logic App is deployed in the state "{state}", so it does not run until somebody enables it. Remove the state, or write "Enabled".',
  },
});

/** What the paths of the triggers of the Microsoft Sentinel connector wait for. */
const kinds = [
  { word: 'incident', shown: 'an incident', path: /^\/incident-creation$/i },
  { word: 'alert', shown: 'an alert', path: /^\/subscribe$/i },
  { word: 'entity', shown: 'an entity', path: /^\/entity\//i },
];

/** Reports workflows without a trigger, with another than the folder is named after, and such as are disabled. */
export function findMissingTriggers(content: PlaybookContent): Diagnostic[] {
  return workflowsOf(content).flatMap((workflow) => [
    ...findNoTrigger(workflow),
    ...findOtherTrigger(workflow, content.folders.at(-1) ?? ''),
    ...findDisabled(workflow),
  ]);
}

function findNoTrigger({ definition }: Workflow): Diagnostic[] {
  const triggers = readMember(definition, 'triggers');
  if (!definition || (triggers && (!isJsonObject(triggers.value) || childrenOf(triggers).length > 0)))
    return [];
  const { source, pointer } = triggers ?? definition;
  return [playbookTriggerMissing.report('none', {}, atKey(source, pointer))];
}

function findOtherTrigger({ definition }: Workflow, folder: string): Diagnostic[] {
  const wanted = kinds.find(({ word }) => new RegExp(`^${word}-trigger`, 'i').test(folder));
  const triggers = readMember(definition, 'triggers');
  if (!wanted || !triggers || !isJsonObject(triggers.value)) return [];
  return childrenOf(triggers).flatMap((trigger) => {
    const inputs = readMember(trigger, 'inputs');
    const path = readMember(inputs, 'path');
    const text = readText(inputs, 'path') ?? '';
    const found = kinds.find((kind) => kind.path.test(text));
    if (!path || !found || found === wanted) return [];
    const right = folder.toLowerCase().replace(wanted.word, found.word);
    const args = { folder, wanted: wanted.shown, found: found.shown, right };
    return playbookTriggerMissing.report('other', args, atValue(path.source, path.pointer));
  });
}

function findDisabled({ resource }: Workflow): Diagnostic[] {
  const properties = readMember(resource, 'properties');
  const state = readMember(properties, 'state');
  const text = readText(properties, 'state');
  if (!state || text === undefined || !/^(?:disabled|suspended)$/i.test(text)) return [];
  const location = atValue(state.source, state.pointer);
  return [playbookTriggerMissing.report('disabled', { state: text }, location, { severity: 'info' })];
}
