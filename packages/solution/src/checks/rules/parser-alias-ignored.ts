import { defineCheck, type Diagnostic } from '@hubwright/schema';
import type { ParserContent } from '../../model.js';
import { membersOf } from './parser-places.js';
import { at, textOf } from './rule-members.js';

/** A parser has a FunctionAlias that is not its FunctionName. */
export const parserAliasIgnored = defineCheck({
  id: 'parser-alias-ignored',
  severity: 'warning',
  scope: 'parser',
  origin: 'ours',
  summary: 'FunctionAlias and FunctionName of a parser differ; packages take FunctionName.',
  page: new URL('../../../checks/parser-alias-ignored.md', import.meta.url),
  messages: {
    differs:
      'In the package the parser is called {name}, by FunctionName; the alias "{alias}" is ignored, and queries that call it find nothing. Make the two the same.',
  },
});

/** Reports an alias that differs from the name. */
export function findIgnoredAliases(parser: ParserContent): Diagnostic[] {
  if (parser.format !== 'yaml') return [];
  const members = membersOf(parser);
  const name = textOf(members, 'FunctionName')?.text.trim();
  const alias = textOf(members, 'FunctionAlias');
  if (!alias || name === undefined || alias.text.trim() === name) return [];
  return [parserAliasIgnored.report('differs', { name, alias: alias.text.trim() }, at(alias))];
}
