import { atValue, defineCheck, suggest, type Diagnostic } from '@hubwright/schema';
import { contentIdentity } from '../../linking/content-identity.js';
import { renameFix } from '../../fixes/rename-fix.js';
import type { Content, WorkbookContent } from '../../model.js';
import type { LintContext } from '../lint.js';
import { childrenOf, readMember, type PlacedValue } from '../placed-value.js';
import { rowOf } from './workbook-row.js';

/** What the row of a workbook says it needs does not fit the workbook or the solution. */
export const workbookDependencyUnknown = defineCheck({
  id: 'workbook-dependency-unknown',
  severity: 'info',
  scope: 'workbook',
  origin: 'ours',
  summary: 'The tables and connectors in the row of a workbook are those it needs.',
  page: new URL('../../../checks/workbook-dependency-unknown.md', import.meta.url),
  messages: {
    table:
      'Neither a query of the workbook nor a parser of the solution reads "{name}", so the gallery asks for data the workbook does not need. Remove it from "dataTypesDependencies", or correct the name.',
    blank: 'The list has a blank entry; the public checks refuse it. Write [] when there are none.',
    connector: 'The connector "{name}" is not in this solution. Did you mean "{suggestion}"?',
  },
});

/** Reports data types that no query reads and, as warnings, blank entries and connectors that are nearly those of the solution. */
export function findUnknownDependencies(content: WorkbookContent, context: LintContext): Diagnostic[] {
  const row = rowOf(content, context);
  return [
    ...['dataTypesDependencies', 'dataConnectorsDependencies'].flatMap((member) => findBlank(row, member)),
    ...findUnreadTables(textsOf(row, 'dataTypesDependencies'), content, context.content),
    ...findNearConnectors(textsOf(row, 'dataConnectorsDependencies'), context.content),
  ];
}

function findBlank(row: PlacedValue | undefined, member: string): Diagnostic[] {
  const list = readMember(row, member);
  const entries = list && Array.isArray(list.value) ? childrenOf(list) : [];
  return entries
    .filter(({ value }) => typeof value === 'string' && value.trim() === '')
    .map(({ source, pointer }) =>
      workbookDependencyUnknown.report('blank', {}, atValue(source, pointer), { severity: 'warning' }),
    );
}

function findUnreadTables(
  tables: readonly PlacedValue[],
  workbook: WorkbookContent,
  content: readonly Content[],
): Diagnostic[] {
  if (tables.length === 0) return [];
  const parsers = content.filter((item) => item.contentKind === 'Parser').map((item) => item.query);
  const texts = [workbook.source.text, ...parsers].join('\n').toLowerCase();
  return tables.flatMap(({ value, source, pointer }) => {
    const name = String(value).trim();
    // "CommonSecurityLog (Contoso)" names a table and says whose rows of it.
    const table = name.split(/\s*\(/)[0] ?? name;
    if (table === '' || texts.includes(table.toLowerCase())) return [];
    return workbookDependencyUnknown.report('table', { name }, atValue(source, pointer));
  });
}

function findNearConnectors(names: readonly PlacedValue[], content: readonly Content[]): Diagnostic[] {
  const known = content
    .filter((item) => item.contentKind === 'DataConnector' || item.contentKind === 'CcfConnector')
    .flatMap((item) => contentIdentity(item)?.id ?? []);
  return names.flatMap(({ value, source, pointer }) => {
    const name = String(value);
    const suggestion = known.includes(name) ? undefined : suggest(name, known);
    if (suggestion === undefined) return [];
    const location = atValue(source, pointer);
    const fix = renameFix(`Replace with "${suggestion}"`, location, suggestion);
    const options = { severity: 'warning', fix } as const;
    return workbookDependencyUnknown.report('connector', { name, suggestion }, location, options);
  });
}

function textsOf(row: PlacedValue | undefined, member: string): PlacedValue[] {
  const list = readMember(row, member);
  return list && Array.isArray(list.value)
    ? childrenOf(list).filter(({ value }) => typeof value === 'string' && value.trim() !== '')
    : [];
}
