import { walkStrings } from '@hubwright/placeholders';
import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { PlaybookContent } from '../../model.js';
import { templateOf } from './workflow.js';

/** A playbook holds the id of somebody's own resource or tenant. */
export const playbookResourceIdFixed = defineCheck({
  id: 'playbook-resource-id-fixed',
  severity: 'warning',
  scope: 'playbook',
  origin: 'guidance',
  summary: 'Playbooks hold no ids of subscriptions, tenants and workspaces.',
  page: new URL('../../../checks/playbook-resource-id-fixed.md', import.meta.url),
  messages: {
    subscription:
      'This is a resource of the subscription {id}, which nobody else has. Work it out with [resourceId(…)] or [subscription().subscriptionId], or ask for it with a parameter.',
    member:
      'The {member} {id} is that of the one who wrote the playbook; nobody else has it. Ask for it with a parameter, or work it out.',
  },
});

const guid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const subscription = new RegExp(`/?subscriptions/(${guid})`, 'gi');
const whole = new RegExp(`^${guid}$`, 'i');
const holdsGuid = new RegExp(guid, 'i');
const ownMember = /^(?:subscription|tenant|workspace)[-_ ]?id$|^tenant$|^subscription$/i;

/** Ids that say nothing, as in examples: one digit throughout. */
const isExample = (id: string) => new Set(id.toLowerCase().replaceAll('-', '')).size <= 2;

/** Reports ids in resources, parameters and variables; texts of the metadata and of documentation may hold examples. */
export function findFixedResourceIds(content: PlaybookContent): Diagnostic[] {
  const { source } = content;
  const found: Diagnostic[] = [];
  walkStrings(templateOf(content).value, (text, pointer, at) => {
    if (at !== 'value' || !holdsGuid.test(text) || isDocumentation(pointer)) return;
    for (const match of text.matchAll(subscription)) {
      const id = match[1] ?? '';
      if (isExample(id)) continue;
      const span = { start: match.index, end: match.index + match[0].length };
      found.push(playbookResourceIdFixed.report('subscription', { id }, atValue(source, pointer, span)));
    }
    const names = pointer.replace(/\/(?:defaultValue|value)$/, '').split('/');
    const member = names.at(-1) ?? '';
    if (ownMember.test(member) && whole.test(text) && !isExample(text))
      found.push(playbookResourceIdFixed.report('member', { member, id: text }, atValue(source, pointer)));
  });
  return found;
}

function isDocumentation(pointer: string): boolean {
  return (
    pointer.startsWith('/metadata/') ||
    /\/(?:description|summary|tooltip|example|examples)(?:\/|$)/i.test(pointer)
  );
}
