import { defineCheck, type Diagnostic } from '@hubwright/schema';
import type { ParserContent } from '../../model.js';
import { aliasLocation } from './parser-places.js';

/** A parser has an alias no query can call. */
export const parserAliasInvalid = defineCheck({
  id: 'parser-alias-invalid',
  severity: 'warning',
  scope: 'parser',
  origin: 'guidance',
  summary: 'The alias of a parser is no name of a function.',
  page: new URL('../../../checks/parser-alias-invalid.md', import.meta.url),
  messages: {
    member:
      '"{alias}" is no name of a function, so queries cannot call the parser by it. Use letters, digits and underscores, and no digit in front.',
    file: 'The parser is called by the name of its file, and "{alias}" is no name of a function. Rename the file: letters, digits and underscores, and no digit in front.',
  },
});

/** Reports aliases that are no identifiers; what is an expression is left alone. */
export function findInvalidAliases(parser: ParserContent): Diagnostic[] {
  const alias = parser.functionAlias;
  if (/^[A-Za-z_]\w*$/.test(alias.trim()) || /^\[|\{\{/.test(alias) || alias.trim() === '') return [];
  const message = parser.format === 'text' ? 'file' : 'member';
  return [parserAliasInvalid.report(message, { alias }, aliasLocation(parser))];
}
