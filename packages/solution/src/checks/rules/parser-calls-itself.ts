import { defineCheck, type Diagnostic } from '@hubwright/schema';
import type { ParserContent } from '../../model.js';
import { withoutLiterals } from './kql-text.js';
import { queryOf } from './parser-places.js';

/** A parser reads from its own name. */
export const parserCallsItself = defineCheck({
  id: 'parser-calls-itself',
  severity: 'warning',
  scope: 'parser',
  origin: 'ours',
  summary: 'A parser reads from its own name.',
  page: new URL('../../../checks/parser-calls-itself.md', import.meta.url),
  messages: {
    itself:
      'The parser is called {alias} and reads from {alias}: a function cannot call itself, and a table of the same name is hidden by it. Read from the table that holds the data, or rename the parser.',
  },
});

/** Reports the first place where a parser's query starts from the parser's own alias. */
export function findCallsOfItself(parser: ParserContent): Diagnostic[] {
  const alias = parser.functionAlias.trim();
  const query = queryOf(parser);
  if (!query?.text.includes(alias) || !/^[A-Za-z_]\w*$/.test(alias)) return [];
  const text = withoutLiterals(query.text);
  if (new RegExp(`\\blet\\s+${alias}\\s*=`).test(text)) return [];
  const starts = new RegExp(`(?:^|[;({=]|\\bunion\\s+)\\s*(${alias})\\s*(?:$|[|;]|\\(\\s*\\))`, 'd');
  const [start, end] = starts.exec(text)?.indices?.[1] ?? [];
  if (start === undefined || end === undefined) return [];
  return [parserCallsItself.report('itself', { alias }, query.locate(start, end))];
}
