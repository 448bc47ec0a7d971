import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import { pageOf, type ConnectorContent } from '../connector-places.js';
import { readMember } from '../placed-value.js';
import { readItems } from './literal-text.js';
import { fillTableName } from './page-tables.js';

/** A page lists a data type twice. */
export const dataTypeDuplicate = defineCheck({
  id: 'data-type-duplicate',
  severity: 'warning',
  scope: 'connector',
  origin: 'ours',
  summary: 'A connector page lists a data type twice.',
  page: new URL('../../../checks/data-type-duplicate.md', import.meta.url),
  messages: {
    twice:
      'The data type "{name}" is listed already, so the page shows it twice. Remove one, or write the table that was meant.',
  },
});

/** Reports every further data type of a name, with the name of the table filled in. */
export function findDuplicateDataTypes(content: ConnectorContent): Diagnostic[] {
  const seen = new Map<string, ReturnType<typeof atValue>>();
  return readItems(pageOf(content), 'dataTypes').flatMap((item) => {
    const place = readMember(item, 'name');
    if (typeof place?.value !== 'string' || place.value.trim() === '') return [];
    const name = fillTableName(content, place.value).trim();
    const location = atValue(place.source, place.pointer);
    const first = seen.get(name);
    if (!first) {
      seen.set(name, location);
      return [];
    }
    const related = [{ message: 'It is listed here first.', location: first }];
    return [dataTypeDuplicate.report('twice', { name }, location, { related })];
  });
}
