import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { CcfConnectorContent } from '../../model.js';
import type { LintContext } from '../lint.js';
import { isLiteral, ownRulesOf, type Column } from './collection-places.js';

/** The name of a stream's column can match no member of an event, or is awkward to use. */
export const streamColumnNameInvalid = defineCheck({
  id: 'stream-column-name-invalid',
  severity: 'warning',
  scope: 'data-collection',
  origin: 'guidance',
  summary: 'The name of a column of a stream is blank, has blanks at its ends, or needs brackets in KQL.',
  page: new URL('../../../checks/stream-column-name-invalid.md', import.meta.url),
  messages: {
    blank: 'A column of the stream "{stream}" has no name. Name it after the member of the event it takes.',
    ends: 'The column "{column}" of the stream "{stream}" has blanks at the ends of its name. Members of an event are matched by their exact name, so it stays empty; remove the blanks.',
    punctuation:
      'The column "{column}" of the stream "{stream}" is no plain identifier: letters, digits and "_". A transformation has to write it as [\'{column}\'], and no table can have a column of that name.',
  },
});

/** Reports columns of streams whose names are blank, padded, or no identifiers. */
export function findInvalidStreamColumnNames(
  content: CcfConnectorContent,
  context: LintContext,
): Diagnostic[] {
  return ownRulesOf(content, context).flatMap(({ streams }) =>
    streams.flatMap(({ name, columns = [] }) => columns.flatMap((column) => judge(name, column))),
  );
}

function judge(stream: string, { name: column, namePlace }: Column): Diagnostic[] {
  const location = atValue(namePlace.source, namePlace.pointer);
  if (column.trim() === '') return [streamColumnNameInvalid.report('blank', { stream }, location)];
  if (column !== column.trim()) return [streamColumnNameInvalid.report('ends', { stream, column }, location)];
  if (/^[A-Za-z_]\w*$/.test(column) || !isLiteral(column)) return [];
  // An API may give such names, and KQL can read them, so this is advice.
  return [streamColumnNameInvalid.report('punctuation', { stream, column }, location, { severity: 'info' })];
}
