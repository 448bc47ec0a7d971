import { walkStrings } from '@hubwright/placeholders';
import { pageOf, type ConnectorContent } from '../connector-places.js';
import { readMember } from '../placed-value.js';
import { readItems } from './literal-text.js';
import { fillTableName } from './page-tables.js';

/** What a page without a poller stands for; the public checks tell it by the first data type. */
export type ConnectorCategory = 'cef' | 'syslog' | 'function' | 'rest';

/**
 * The category of a page that has no poller and completes no connector of the service; undefined for other connectors and
 * where the data type does not tell.
 * @see https://github.com/Azure/Azure-Sentinel/blob/master/.script/dataConnectorValidator.ts
 */
export function categoryOf(content: ConnectorContent): ConnectorCategory | undefined {
  if (content.contentKind !== 'DataConnector' || content.kind !== 'GenericUI') return undefined;
  const page = pageOf(content);
  const name = readMember(readItems(page, 'dataTypes')[0], 'name')?.value;
  if (typeof name !== 'string') return undefined;
  const table = fillTableName(content, name).trim();
  if (table.includes('CommonSecurityLog')) return 'cef';
  if (table.includes('Syslog')) return 'syslog';
  if (!table.endsWith('_CL') || table.includes('Event')) return undefined;
  if (mentions(content, '[Deploy To Azure]')) return 'function';
  return /meraki|vcenter/i.test(table) && mentions(content, 'InstallAgent') ? 'syslog' : 'rest';
}

/** Tells whether a text of the instructions contains some words, in the same case. */
export function mentions(content: ConnectorContent, words: string): boolean {
  const steps = readMember(pageOf(content), 'instructionSteps');
  let found = false;
  if (steps) walkStrings(steps.value, (text) => void (found ||= text.includes(words)));
  return found;
}
