import { defineCheck, type Diagnostic } from '@hubwright/schema';
import type { ParserContent } from '../../model.js';
import type { LintContext } from '../lint.js';
import { readMember } from '../placed-value.js';
import { membersOf } from './parser-places.js';
import { at, textOf } from './rule-members.js';

/** The date of a parser is none, or lies in the future. */
export const parserDateInvalid = defineCheck({
  id: 'parser-date-invalid',
  severity: 'info',
  scope: 'parser',
  origin: 'guidance',
  summary: 'LastUpdated of a parser is no date, or lies in the future.',
  page: new URL('../../../checks/parser-date-invalid.md', import.meta.url),
  messages: {
    form: '"{written}" is no date. Write year, month and day: 2026-01-15.',
    future: 'The parser says it was changed on {written}, which is after today, {today}. Correct the date.',
  },
});

/** Reports `Function.LastUpdated` that cannot be read or has not come yet. A day ahead may be one in another time zone. */
export function findInvalidDates(parser: ParserContent, { today }: LintContext): Diagnostic[] {
  const date = textOf(readMember(membersOf(parser), 'Function'), 'LastUpdated');
  if (!date) return [];
  const written = date.text.trim();
  const time = Date.parse(written);
  if (Number.isNaN(time)) return [parserDateInvalid.report('form', { written }, at(date))];
  if (time <= Date.parse(today) + 2 * 24 * 60 * 60 * 1000) return [];
  return [parserDateInvalid.report('future', { written, today }, at(date))];
}
