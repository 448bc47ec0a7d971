import { isJsonObject, type Json } from '@hubwright/schema';
import { classifyResource } from '../linking/classify.js';

const connectorParts = {
  definition: 'a connector definition',
  poller: 'a data connector',
  ccp: 'a polling connector',
  'legacy-ui': 'a connector page',
  dcr: 'a data collection rule',
  dce: 'a data collection endpoint',
  table: 'a table',
} as const;

/** A sentence that says what a value looks like, for messages about a file in the wrong list. */
export function describeContent(value: Json | undefined): string {
  if (value === undefined) return 'It is neither JSON nor YAML.';
  if (Array.isArray(value)) return 'It holds a list.';
  if (!isJsonObject(value)) return 'It holds a single value.';
  const part = classifyResource(value);
  if (part !== 'other') return `It looks like ${connectorParts[part]}.`;
  if ('FunctionQuery' in value) return 'It looks like a parser.';
  if ('items' in value && 'version' in value) return 'It looks like a workbook.';
  if ('resources' in value) return 'It looks like an ARM template.';
  if ('query' in value) return 'It looks like a rule or a query.';
  const members = Object.keys(value).slice(0, 4);
  return members.length === 0 ? 'It holds an empty object.' : `It has the members ${members.join(', ')}.`;
}
