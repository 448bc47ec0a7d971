import { walkStrings } from '@hubwright/placeholders';
import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { PlaybookContent } from '../../model.js';
import { readMember } from '../placed-value.js';
import { workflowsOf } from './workflow.js';

/** A Logic App authenticates with a managed identity it does not have. */
export const playbookIdentityMissing = defineCheck({
  id: 'playbook-identity-missing',
  severity: 'warning',
  scope: 'playbook',
  origin: 'guidance',
  summary: 'A Logic App that authenticates with its managed identity has one.',
  page: new URL('../../../checks/playbook-identity-missing.md', import.meta.url),
  messages: {
    missing:
      'The Logic App authenticates with a managed identity here and has none, so it cannot sign in. Give the workflow the member "identity", with the type "SystemAssigned".',
  },
});

/** Reports the first place of each workflow without identity where one is needed. */
export function findMissingIdentities(content: PlaybookContent): Diagnostic[] {
  return workflowsOf(content).flatMap(({ resource }) => {
    const identity = readMember(resource, 'identity');
    const type = readMember(identity, 'type')?.value;
    // An identity that is an expression may be there.
    if (identity && !(typeof type === 'string' && type.toLowerCase() === 'none')) return [];
    const properties = readMember(resource, 'properties');
    let place: string | undefined;
    walkStrings(
      properties?.value,
      (text, pointer, at) => {
        const isNeeded = at === 'value' && text.toLowerCase() === 'managedserviceidentity';
        if (isNeeded && /\/authentication\/type$/i.test(pointer)) place ??= pointer;
      },
      properties?.pointer,
    );
    return place === undefined
      ? []
      : [playbookIdentityMissing.report('missing', {}, atValue(resource.source, place))];
  });
}
