import { atValue, defineCheck, isJsonObject, type Diagnostic } from '@hubwright/schema';
import type { PlaybookContent } from '../../model.js';
import { childrenOf, readMember } from '../placed-value.js';
import { connectionArgument, createdConnections, plainName } from './connection-names.js';
import { givenConnections } from './playbook-connection-unknown.js';
import { workflowsOf } from './workflow.js';

/** A Logic App is given a connection that the template does not create. */
export const playbookConnectionResourceMissing = defineCheck({
  id: 'playbook-connection-resource-missing',
  severity: 'warning',
  scope: 'playbook',
  origin: 'guidance',
  summary: 'The connections of a Logic App are resources of its template.',
  page: new URL('../../../checks/playbook-connection-resource-missing.md', import.meta.url),
  messages: {
    missing:
      'The template has no resource Microsoft.Web/connections with the name {name}, so the connection has to be there already when the playbook is deployed. Add the resource, or correct the name.',
  },
});

/** Reports connections by a variable of the template, or a fixed name, that no resource of the template has. */
export function findMissingConnectionResources(content: PlaybookContent): Diagnostic[] {
  const created = createdConnections(content);
  return workflowsOf(content).flatMap((workflow) => {
    const given = givenConnections(workflow);
    if (!given || workflow.isNested || !isJsonObject(given.value)) return [];
    return childrenOf(given).flatMap((connection) => {
      const id = readMember(connection, 'connectionId');
      const argument = connectionArgument(id?.value);
      // A parameter may ask for a connection that is there already.
      if (!id || argument === undefined || !isOwnName(argument) || created.has(plainName(`[${argument}]`)))
        return [];
      const name = argument.startsWith("'") ? argument : `[${argument}]`;
      return playbookConnectionResourceMissing.report('missing', { name }, atValue(id.source, id.pointer));
    });
  });
}

function isOwnName(argument: string): boolean {
  return /^(?:variables\('[^']+'\)|'[^']+')$/i.test(argument);
}
