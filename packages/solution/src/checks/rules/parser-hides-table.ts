import { atValue, defineCheck, type Diagnostic, type NodeLocation } from '@hubwright/schema';
import type { ParserContent } from '../../model.js';
import type { LintContext } from '../lint.js';
import { aliasLocation } from './parser-places.js';

/** A parser has the name of a table of the solution. */
export const parserHidesTable = defineCheck({
  id: 'parser-hides-table',
  severity: 'warning',
  scope: 'parser',
  origin: 'ours',
  summary: 'A parser has the name of a table of the solution.',
  page: new URL('../../../checks/parser-hides-table.md', import.meta.url),
  messages: {
    table:
      'The solution has a table {alias} as well, and a function hides the table of its name: queries get the parser, and the parser cannot read the table. Give the parser another name.',
  },
});

/** Reports aliases that a table of the solution's connectors has. */
export function findHiddenTables(parser: ParserContent, { content }: LintContext): Diagnostic[] {
  const alias = parser.functionAlias.trim();
  const table = findTable(alias, content);
  if (!table) return [];
  const related = [{ message: 'The table is here.', location: table }];
  return [parserHidesTable.report('table', { alias }, aliasLocation(parser), { related })];
}

function findTable(name: string, content: LintContext['content']): NodeLocation | undefined {
  for (const item of content) {
    if (item.contentKind !== 'CcfConnector') continue;
    const table = item.tables.find(({ value }) => String(value.name).split('/').at(-1) === name);
    if (table) return atValue(table.source, table.pointer);
  }
  return undefined;
}
