import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { PlaybookContent } from '../../model.js';
import { readMember, readText } from '../placed-value.js';
import { resourcesOfType } from './workflow.js';

/** An API connection has the same name wherever its playbook is installed. */
export const playbookConnectionNameFixed = defineCheck({
  id: 'playbook-connection-name-fixed',
  severity: 'warning',
  scope: 'playbook',
  origin: 'guidance',
  summary: 'The names of API connections come from a variable.',
  page: new URL('../../../checks/playbook-connection-name-fixed.md', import.meta.url),
  messages: {
    fixed:
      'The API connection is named "{name}" wherever the playbook is installed, so that it overwrites a connection of that name in the same resource group. Work the name out from PlaybookName, in a variable.',
  },
});

/** Reports connections whose name is a plain text. */
export function findFixedConnectionNames(content: PlaybookContent): Diagnostic[] {
  return resourcesOfType(content, 'Microsoft.Web/connections').flatMap((resource) => {
    const name = readText(resource, 'name');
    const place = readMember(resource, 'name');
    if (!place || name === undefined || name.startsWith('[')) return [];
    return playbookConnectionNameFixed.report('fixed', { name }, atValue(place.source, place.pointer));
  });
}
