import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { ConnectorContent } from '../connector-places.js';
import type { LintContext } from '../lint.js';
import { readMember } from '../placed-value.js';
import { readQuery, spanOfWord } from './page-queries.js';
import { dataTypesOf, isTable } from './page-tables.js';

/** The query of a data type reads another table. */
export const dataTypeQueryMismatch = defineCheck({
  id: 'data-type-query-mismatch',
  severity: 'warning',
  scope: 'connector',
  origin: 'ours',
  summary: 'lastDataReceivedQuery of a data type reads another table than the one it names.',
  page: new URL('../../../checks/data-type-query-mismatch.md', import.meta.url),
  messages: {
    other:
      'The data type is "{name}", but its query reads "{origin}", so the page shows when another table received data. Query "{table}".',
    case: 'The data type is "{name}", but its query reads "{origin}". KQL tells upper from lower case; spell both the same way.',
  },
});

/** Reports queries that begin with a table other than the data type's. A function may stand for any table. */
export function findMismatchedDataTypeQueries(content: ConnectorContent, context: LintContext): Diagnostic[] {
  return dataTypesOf(content).flatMap(({ item, name, table, names, place }) =>
    readQuery(content, 'data type', readMember(item, 'lastDataReceivedQuery')).flatMap((query) => {
      const { words } = query;
      const origin = query.origin ?? [...words].find(isTable);
      if (origin === undefined || isParser(origin, context) || names.some((one) => words.has(one))) return [];
      const differsInCase = names.some((one) => one.toLowerCase() === origin.toLowerCase());
      // A function may be named like its table, in another case.
      if (differsInCase ? !/_CL$/i.test(origin) : !(isTable(origin) && isTable(table))) return [];
      const location = atValue(query.place.source, query.place.pointer, spanOfWord(query, origin));
      const related = [
        { message: 'The data type is named here.', location: atValue(place.source, place.pointer) },
      ];
      return [
        differsInCase
          ? dataTypeQueryMismatch.report('case', { name, origin }, location, { related })
          : dataTypeQueryMismatch.report('other', { name, origin, table }, location, { related }),
      ];
    }),
  );
}

function isParser(name: string, { content }: LintContext): boolean {
  return content.some((item) => item.contentKind === 'Parser' && item.functionAlias === name);
}
