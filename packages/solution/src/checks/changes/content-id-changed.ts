import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { ContentIdentity } from '../../linking/content-identity.js';
import type { Content } from '../../model.js';
import { readMember } from '../placed-value.js';
import type { Change, SolutionState } from './change.js';
import { kindWord } from './kind-words.js';
import type { ContentPair } from './pair-content.js';
import { isComputed, publishedId } from './published-id.js';
import { workbookRow } from './state-files.js';

/** The id of published content is another one. */
export const contentIdChanged = defineCheck({
  id: 'content-id-changed',
  severity: 'warning',
  scope: 'solution',
  origin: 'public-pipeline',
  aka: ['azure-sentinel/idChangeValidatorTest'],
  summary: 'The id of published content is another one than before.',
  page: new URL('../../../checks/content-id-changed.md', import.meta.url),
  messages: {
    changed:
      'The id of this {kind} was "{earlier}" and is now "{id}", so what was installed under the earlier id gets no more updates. Keep the earlier id.',
  },
});

/** Kinds whose ids other checks look at, or that have none. */
const otherwiseChecked = new Set<Content['contentKind']>(['CcfConnector', 'DataConnector', 'Parser']);

/**
 * Reports items whose id changed, unless another item has the earlier one now. The public repository refuses a rule file
 * whose id differs; a file that was renamed as well passes there, with the same effect.
 */
export function findChangedIds({ pairs, earlier, now }: Change): Diagnostic[] {
  const ids = new Set(now.solution.content.map((item) => publishedId(item)?.id.toLowerCase()));
  return pairs.flatMap(({ before, after }) => {
    const [old, present] = [writtenId(before, earlier), writtenId(after, now)];
    if (!old || !present || otherwiseChecked.has(after.contentKind)) return [];
    if (old.id.toLowerCase() === present.id.toLowerCase() || ids.has(old.id.toLowerCase())) return [];
    if (isComputed(old.id) || isComputed(present.id)) return [];
    const args = { kind: kindWord(after), earlier: old.id, id: present.id };
    const severity = severityOf({ before, after });
    return [contentIdChanged.report('changed', args, present.location, { severity })];
  });
}

function severityOf({ before, after }: ContentPair): 'error' | 'warning' {
  const isSameFile = before.source.path === after.source.path;
  return isSameFile && after.contentKind === 'AnalyticsRule' ? 'error' : 'warning';
}

/** The id of an item. That of a workbook stands in its row; one without a row has a name that was made for it. */
function writtenId(item: Content, state: SolutionState): ContentIdentity | undefined {
  const published = publishedId(item);
  if (!published || item.contentKind !== 'Workbook') return published;
  const key = readMember(workbookRow(state, published.id), 'workbookKey');
  return key && { id: published.id, location: atValue(key.source, key.pointer) };
}
