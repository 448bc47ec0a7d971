import type { Json } from '@hubwright/schema';
import type { PlaybookContent } from '../../model.js';
import { readText } from '../placed-value.js';
import { resourcesOfType } from './workflow.js';

const connectionId = /^\[resourceId\(\s*'Microsoft\.Web\/connections'\s*,(.+)\)\]$/i;

/** The names of the API connections the template creates, in the form of `plainName`. */
export function createdConnections(content: PlaybookContent): Set<string> {
  return new Set(
    resourcesOfType(content, 'Microsoft.Web/connections').flatMap((resource) => {
      const name = readText(resource, 'name');
      return name === undefined ? [] : plainName(name);
    }),
  );
}

/** What a connection's id is worked out from: the name in its `resourceId`, as it is written there. */
export function connectionArgument(id: Json | undefined): string | undefined {
  return typeof id === 'string' ? connectionId.exec(id)?.[1]?.trim() : undefined;
}

/** A name or expression to compare by: names are the same in any case, and a literal may stand in an expression or alone. */
export function plainName(name: string): string {
  return name
    .replace(/^\['([^']+)'\]$/, '$1')
    .replace(/\s/g, '')
    .toLowerCase();
}
