import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { PlaybookContent } from '../../model.js';
import { childrenOf, readMember, readText, type PlacedValue } from '../placed-value.js';
import { connectionArgument, plainName } from './connection-names.js';
import { givenConnections } from './playbook-connection-unknown.js';
import { resourcesOfType, workflowsOf } from './workflow.js';

/** A Logic App takes a connection for one of another API. */
export const playbookConnectionApiDiffers = defineCheck({
  id: 'playbook-connection-api-differs',
  severity: 'warning',
  scope: 'playbook',
  origin: 'ours',
  summary: 'A connection is used for the API it was made for.',
  page: new URL('../../../checks/playbook-connection-api-differs.md', import.meta.url),
  messages: {
    differs:
      'The Logic App uses the connection for the API "{used}", and the template makes it for "{made}". Use the connection of "{used}", or correct one of the two ids.',
  },
});

/** Reports members of `$connections` whose `id` is of another API than the resource with their name. */
export function findOtherApis(content: PlaybookContent): Diagnostic[] {
  const made = new Map<string, PlacedValue>();
  for (const resource of resourcesOfType(content, 'Microsoft.Web/connections')) {
    const name = readText(resource, 'name');
    const id = readMember(readMember(readMember(resource, 'properties'), 'api'), 'id');
    if (name !== undefined && id) made.set(plainName(name), id);
  }
  return workflowsOf(content).flatMap((workflow) => {
    const given = givenConnections(workflow);
    return (given ? childrenOf(given) : []).flatMap((connection) => {
      const argument = connectionArgument(readMember(connection, 'connectionId')?.value);
      const id = readMember(connection, 'id');
      const api = argument === undefined ? undefined : made.get(plainName(`[${argument}]`));
      const usedApi = apiOf(id);
      const madeApi = apiOf(api);
      if (!id || !api || !usedApi || !madeApi || usedApi.name.toLowerCase() === madeApi.name.toLowerCase())
        return [];
      const related = [
        { message: 'The connection is made here.', location: atValue(api.source, api.pointer) },
      ];
      const location = atValue(id.source, id.pointer, { start: usedApi.start, end: usedApi.end });
      return playbookConnectionApiDiffers.report(
        'differs',
        { used: usedApi.name, made: madeApi.name },
        location,
        {
          related,
        },
      );
    });
  });
}

/** The name of a managed API at the end of its id, when it is written out, and where it stands. */
function apiOf(id: PlacedValue | undefined): { name: string; start: number; end: number } | undefined {
  if (typeof id?.value !== 'string') return undefined;
  const match = /\/managedApis\/([a-z0-9_-]{1,80})['"\s)\]]*$/i.exec(id.value);
  if (!match) return undefined;
  const name = match[1] ?? '';
  const start = match.index + '/managedApis/'.length;
  return { name, start, end: start + name.length };
}
