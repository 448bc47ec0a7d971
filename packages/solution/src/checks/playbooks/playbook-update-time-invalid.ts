import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { PlaybookContent } from '../../model.js';
import type { LintContext } from '../lint.js';
import { readMember, readText } from '../placed-value.js';
import { templateOf } from './workflow.js';

/** The time of a playbook's last change is no date, or lies ahead. */
export const playbookUpdateTimeInvalid = defineCheck({
  id: 'playbook-update-time-invalid',
  severity: 'warning',
  scope: 'playbook',
  origin: 'public-pipeline',
  aka: ['azure-sentinel/playbooksValidator:lastUpdateTime'],
  summary: 'The lastUpdateTime of a playbook is a date that has been.',
  page: new URL('../../../checks/playbook-update-time-invalid.md', import.meta.url),
  messages: {
    notADate: '"{text}" is not a date. Write it as in "{today}T00:00:00.000Z".',
    ahead: 'The playbook was last changed in the future: {text}. Write the day of the change.',
  },
});

const isoDate = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/** Reports a `lastUpdateTime` that JavaScript cannot read as a date, as the public check does it, or that is after today. */
export function findInvalidUpdateTimes(content: PlaybookContent, { today }: LintContext): Diagnostic[] {
  const metadata = readMember(templateOf(content), 'metadata');
  const place = readMember(metadata, 'lastUpdateTime');
  const text = readText(metadata, 'lastUpdateTime')?.trim();
  if (!place || text === undefined) return [];
  const location = atValue(place.source, place.pointer);
  const day = isoDate.exec(text)?.[1];
  if (Number.isNaN(Date.parse(text)) || (day !== undefined && !isDay(day))) {
    return [playbookUpdateTimeInvalid.report('notADate', { text, today }, location)];
  }
  return day !== undefined && day > today
    ? [playbookUpdateTimeInvalid.report('ahead', { text }, location)]
    : [];
}

/** JavaScript takes 30 February for 1 March. */
function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
