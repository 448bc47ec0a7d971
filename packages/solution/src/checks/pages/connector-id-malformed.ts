import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import { pageOf, type ConnectorContent } from '../connector-places.js';
import { readLiteral } from './literal-text.js';

/** The id of a connector has characters it cannot have. */
export const connectorIdMalformed = defineCheck({
  id: 'connector-id-malformed',
  severity: 'error',
  scope: 'connector',
  origin: 'public-pipeline',
  aka: ['azure-sentinel/dataConnectorValidator:id-no-space'],
  summary: 'The id of a connector has a blank or another character it cannot have.',
  page: new URL('../../../checks/connector-id-malformed.md', import.meta.url),
  messages: {
    blank:
      'The id "{id}" has a blank. It becomes the name of a resource and is refused; write it without, as in "{suggestion}".',
    character:
      'The id "{id}" has the character "{character}". It becomes the name of a resource; use letters, digits, hyphens and underscores only.',
  },
});

/** Reports blanks as errors, other characters as warnings, at the first of them. */
export function findMalformedIds(content: ConnectorContent): Diagnostic[] {
  const id = readLiteral(pageOf(content), 'id');
  if (!id) return [];
  const { text, place } = id;
  const blank = /\s+/.exec(text);
  if (blank) {
    const location = atValue(place.source, place.pointer, spanOf(blank));
    const suggestion = text.replace(/\s+/g, '');
    return [connectorIdMalformed.report('blank', { id: text, suggestion }, location)];
  }
  // Pages of 2022 are shipped with full stops in their ids.
  const other = (content.contentKind === 'CcfConnector' ? /[^\w-]/u : /[^\w.-]/u).exec(text);
  if (!other) return [];
  const location = atValue(place.source, place.pointer, spanOf(other));
  const args = { id: text, character: other[0] };
  return [connectorIdMalformed.report('character', args, location, { severity: 'warning' })];
}

function spanOf(match: RegExpExecArray): { start: number; end: number } {
  return { start: match.index, end: match.index + match[0].length };
}
