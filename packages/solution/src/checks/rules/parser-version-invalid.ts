import { defineCheck, type Diagnostic } from '@hubwright/schema';
import type { ParserContent } from '../../model.js';
import { readMember } from '../placed-value.js';
import { membersOf } from './parser-places.js';
import { at } from './rule-members.js';

/** The version of a parser is not major.minor.patch. */
export const parserVersionInvalid = defineCheck({
  id: 'parser-version-invalid',
  severity: 'warning',
  scope: 'parser',
  origin: 'guidance',
  summary: 'Version of a parser is not major.minor.patch.',
  page: new URL('../../../checks/parser-version-invalid.md', import.meta.url),
  messages: {
    form: 'The version "{version}" of the parser is not major.minor.patch, by which the content hub tells whether there is an update. Write 1.0.0 or the like.',
  },
});

/** Reports `Function.Version` of another form. */
export function findInvalidVersions(parser: ParserContent): Diagnostic[] {
  const version = readMember(readMember(membersOf(parser), 'Function'), 'Version');
  if (parser.format !== 'yaml' || !version || version.value === null || version.value === '') return [];
  if (/^\d+\.\d+\.\d+$/.test(parser.version)) return [];
  return [parserVersionInvalid.report('form', { version: parser.version }, at(version))];
}
