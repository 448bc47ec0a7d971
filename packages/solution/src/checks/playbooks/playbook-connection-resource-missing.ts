import { atValue, defineCheck, isJsonObject, type Diagnostic } from '@hubwright/schema';
import type { PlaybookContent } from '../../model.js';
import { childrenOf, readMember, readText } from '../placed-value.js';
import { givenConnections } from './playbook-connection-unknown.js';
import { resourcesOfType, workflowsOf } from './workflow.js';

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

const connectionId = /^\[resourceId\(\s*'Microsoft\.Web\/connections'\s*,(.+)\)\]$/i;

/** Reports connections by a variable of the template, or a fixed name, that no resource of the template has. */
export function findMissingConnectionResources(content: PlaybookContent): Diagnostic[] {
  const created = new Set(
    resourcesOfType(content, 'Microsoft.Web/connections').flatMap((resource) => {
      const name = readText(resource, 'name');
      return name === undefined ? [] : plain(name);
    }),
  );
  return workflowsOf(content).flatMap((workflow) => {
    const given = givenConnections(workflow);
    if (!given || workflow.isNested || !isJsonObject(given.value)) return [];
    return childrenOf(given).flatMap((connection) => {
      const id = readMember(connection, 'connectionId');
      const argument = typeof id?.value === 'string' ? connectionId.exec(id.value)?.[1]?.trim() : undefined;
      // A parameter may ask for a connection that is there already.
      if (!id || argument === undefined || !isOwnName(argument) || created.has(plain(`[${argument}]`)))
        return [];
      const name = argument.startsWith("'") ? argument : `[${argument}]`;
      return playbookConnectionResourceMissing.report('missing', { name }, atValue(id.source, id.pointer));
    });
  });
}

function isOwnName(argument: string): boolean {
  return /^(?:variables\('[^']+'\)|'[^']+')$/i.test(argument);
}

/** Names are the same in any case; a literal may stand in an expression or alone. */
function plain(name: string): string {
  return name
    .replace(/^\['([^']+)'\]$/, '$1')
    .replace(/\s/g, '')
    .toLowerCase();
}
