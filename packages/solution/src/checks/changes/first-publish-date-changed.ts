import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { Change } from './change.js';
import { metadataMember } from './state-files.js';

/** The day of the first publication is another one. */
export const firstPublishDateChanged = defineCheck({
  id: 'first-publish-date-changed',
  severity: 'warning',
  scope: 'solution',
  origin: 'guidance',
  summary: 'The day on which a solution was first published is another one than before.',
  page: new URL('../../../checks/first-publish-date-changed.md', import.meta.url),
  messages: {
    changed:
      'The "firstPublishDate" was "{earlier}" and is now "{date}", but a solution is published for the first time only once. Keep the earlier day; the day of an update is "lastPublishDate".',
  },
});

/** Reports a first day that changed. */
export function findChangedFirstDay({ earlier, now }: Change): Diagnostic[] {
  const old = metadataMember(earlier, 'firstPublishDate')?.value;
  const present = metadataMember(now, 'firstPublishDate');
  if (typeof old !== 'string' || typeof present?.value !== 'string') return [];
  if (old.trim() === '' || old.trim() === present.value.trim()) return [];
  const location = atValue(present.source, present.pointer);
  return [firstPublishDateChanged.report('changed', { earlier: old, date: present.value }, location)];
}
