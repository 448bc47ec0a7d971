import { atKey, atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { PlaybookContent } from '../../model.js';
import { childrenOf, readMember } from '../placed-value.js';
import { connectionArgument, createdConnections, plainName } from './connection-names.js';
import { givenConnections } from './playbook-connection-unknown.js';
import { workflowsOf } from './workflow.js';

/** A Logic App does not wait for a connection that the same template creates. */
export const playbookConnectionOrderMissing = defineCheck({
  id: 'playbook-connection-order-missing',
  severity: 'warning',
  scope: 'playbook',
  origin: 'guidance',
  summary: 'A Logic App is deployed after the connections its template creates.',
  page: new URL('../../../checks/playbook-connection-order-missing.md', import.meta.url),
  messages: {
    missing:
      'The Logic App uses the connection {name} and does not wait for it, so the deployment fails when the connection is created later. Add {id} to the "dependsOn" of the workflow.',
  },
});

/** Reports connections of the template that are in `$connections` and not in `dependsOn`; `reference` waits by itself. */
export function findMissingConnectionOrder(content: PlaybookContent): Diagnostic[] {
  const created = createdConnections(content);
  return workflowsOf(content).flatMap((workflow) => {
    const { resource, isNested } = workflow;
    const given = givenConnections(workflow);
    const dependsOn = readMember(resource, 'dependsOn');
    if (!given || isNested || (dependsOn && !Array.isArray(dependsOn.value))) return [];
    const waited = (dependsOn ? childrenOf(dependsOn) : []).map(({ value }) => plainName(String(value)));
    return childrenOf(given).flatMap((connection) => {
      const id = readMember(connection, 'connectionId');
      const argument = connectionArgument(id?.value);
      if (!id || argument === undefined || !created.has(plainName(`[${argument}]`))) return [];
      // `dependsOn` takes the id or the bare name.
      if (waited.some((one) => one.includes(plainName(argument)) || one === plainName(`[${argument}]`)))
        return [];
      const location = dependsOn
        ? atKey(dependsOn.source, dependsOn.pointer)
        : atValue(id.source, id.pointer);
      const args = { name: argument, id: JSON.stringify(id.value) };
      return playbookConnectionOrderMissing.report('missing', args, location);
    });
  });
}
