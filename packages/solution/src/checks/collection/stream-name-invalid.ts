import { atKey, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { CcfConnectorContent } from '../../model.js';
import type { LintContext } from '../lint.js';
import { isLiteral, ownRulesOf } from './collection-places.js';

/** The name of a declared stream does not say that it is custom. */
export const streamNameInvalid = defineCheck({
  id: 'stream-name-invalid',
  severity: 'error',
  scope: 'data-collection',
  origin: 'guidance',
  summary: 'The name of a declared stream does not begin with Custom-.',
  page: new URL('../../../checks/stream-name-invalid.md', import.meta.url),
  messages: {
    prefix:
      'The declared stream "{stream}" does not begin with "Custom-", so the rule is refused. Name it "{suggestion}" here, in the data flow and in the data connector.',
    microsoft:
      'The stream "{stream}" has the name of a stream of Azure Monitor, whose columns are known and not declared. Declare it as "{suggestion}" and write to "{stream}" with outputStream.',
    blank: 'The declared stream "{stream}" has blanks in its name. Leave them out.',
  },
});

/** Reports declared streams by another name than `Custom-…`. */
export function findInvalidStreamNames(content: CcfConnectorContent, context: LintContext): Diagnostic[] {
  return ownRulesOf(content, context).flatMap(({ streams }) =>
    streams.flatMap(({ name: stream, place }) => {
      if (!isLiteral(stream)) return [];
      const location = atKey(place.source, place.pointer);
      if (/\s/.test(stream))
        return [streamNameInvalid.report('blank', { stream }, location, { severity: 'warning' })];
      if (/^Custom-./.test(stream)) return [];
      const suggestion = `Custom-${stream.replace(/^(?:Custom|Microsoft)[-_]?/i, '')}`;
      if (!/^Microsoft-/.test(stream))
        return [streamNameInvalid.report('prefix', { stream, suggestion }, location)];
      // The service may know the stream; nothing documents that it refuses the declaration.
      return [streamNameInvalid.report('microsoft', { stream, suggestion }, location, { severity: 'info' })];
    }),
  );
}
