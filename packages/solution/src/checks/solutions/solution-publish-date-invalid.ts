import { defineCheck, type Diagnostic } from '@hubwright/schema';
import type { Solution } from '../../model.js';
import type { LintContext } from '../lint.js';
import { readMember } from '../placed-value.js';
import { isRealDay } from './calendar-date.js';
import { locationOf, placeOfMetadata, textMember, type PlacedText } from './solution-places.js';

/** A day of publication is none, lies in the future, or the last lies before the first. */
export const solutionPublishDateInvalid = defineCheck({
  id: 'solution-publish-date-invalid',
  severity: 'warning',
  scope: 'solution',
  origin: 'guidance',
  summary: 'The days of publication are days of the past, in their order.',
  messages: {
    missing:
      'The metadata has no "firstPublishDate". Write the day on which the solution is first published, as yyyy-mm-dd.',
    day: '"{date}" is no day of the calendar. Correct "{member}".',
    future: 'The day "{date}" lies in the future: today is {today}. Correct "{member}".',
    order:
      'The last publication, "{last}", lies before the first, "{first}". Set "lastPublishDate" to the day of this version.',
  },
  page: new URL('../../../checks/solution-publish-date-invalid.md', import.meta.url),
});

/** What is not written as yyyy-mm-dd is the schema's to report. */
export function findInvalidPublishDates(solution: Solution, { today }: LintContext): Diagnostic[] {
  const metadata = placeOfMetadata(solution);
  const given = readMember(metadata, 'firstPublishDate');
  if (metadata && (given === undefined || given.value === ''))
    return [solutionPublishDateInvalid.report('missing', {}, locationOf(given ?? metadata))];
  const first = dateMember(textMember(metadata, 'firstPublishDate'));
  const last = dateMember(textMember(metadata, 'lastPublishDate'));
  const found = [
    ...checkDay(first, 'firstPublishDate', today),
    ...checkDay(last, 'lastPublishDate', today),
  ];
  if (found.length > 0 || !first || !last || last.value >= first.value) return found;
  const related = [{ message: 'This is the first.', location: locationOf(first) }];
  const args = { last: last.value, first: first.value };
  return [solutionPublishDateInvalid.report('order', args, locationOf(last), { related })];
}

function dateMember(member: PlacedText | undefined): PlacedText | undefined {
  return member && /^\d{4}-\d{2}-\d{2}$/.test(member.value) ? member : undefined;
}

function checkDay(place: PlacedText | undefined, member: string, today: string): Diagnostic[] {
  if (!place) return [];
  const { value: date } = place;
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  if (!isRealDay(year, month, day))
    return [solutionPublishDateInvalid.report('day', { date, member }, locationOf(place))];
  if (date <= today) return [];
  return [solutionPublishDateInvalid.report('future', { date, member, today }, locationOf(place))];
}
