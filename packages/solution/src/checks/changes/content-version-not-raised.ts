import { defineCheck, type Diagnostic } from '@hubwright/schema';
import type { Content } from '../../model.js';
import { readMember, type PlacedValue } from '../placed-value.js';
import type { Change, SolutionState } from './change.js';
import { compareVersions } from '../../compare-versions.js';
import { isSameContent } from './is-same-content.js';
import { kindWord } from './kind-words.js';
import { rootOf } from './state-files.js';
import { raiseVersionFix, writtenVersion } from './written-version.js';

/** Content changed, and its version did not go up. */
export const contentVersionNotRaised = defineCheck({
  id: 'content-version-not-raised',
  severity: 'warning',
  scope: 'solution',
  origin: 'public-pipeline',
  aka: ['azure-sentinel/validateVersionChangedInDetections'],
  summary: 'Content changed, and its version did not go up.',
  page: new URL('../../../checks/content-version-not-raised.md', import.meta.url),
  messages: {
    same: 'This {kind} changed, but its version is still "{version}", so it is not offered as an update. Raise the version.',
    lowered:
      'The version of this {kind} was "{earlier}" and is now "{version}", which is lower, so it is not offered as an update. Raise it above "{earlier}".',
  },
});

/**
 * Reports changed items whose version did not go up, number by number. Comments, formatting and the order of members are
 * no change. The public repository refuses a changed rule with the version it had.
 */
export function findUnraisedVersions({ pairs, earlier, now }: Change): Diagnostic[] {
  return pairs.flatMap(({ before, after }) => {
    const old = writtenVersion(versionPlace(before, earlier));
    const present = writtenVersion(versionPlace(after, now));
    if (!old || !present) return [];
    const difference = compareVersions(present.text, old.text) ?? (present.text === old.text ? 0 : 1);
    if (difference > 0 || (difference === 0 && isSameContent(before, after))) return [];
    const args = { kind: kindWord(after), version: present.text, earlier: old.text };
    const severity = after.contentKind === 'AnalyticsRule' ? 'error' : 'warning';
    const fix = raiseVersionFix(present, old.text);
    const messageId = difference === 0 ? 'same' : 'lowered';
    const options = { severity, ...(fix && { fix }) } as const;
    return [contentVersionNotRaised.report(messageId, args, present.location, options)];
  });
}

/** Where the version of an item is written; other kinds have none in their files. */
function versionPlace(item: Content, state: SolutionState): PlacedValue | undefined {
  const root = rootOf(state, item.source);
  switch (item.contentKind) {
    case 'AnalyticsRule':
    case 'SummaryRule':
    case 'HuntingQuery':
    case 'CustomDetection':
      return readMember(root, 'version');
    case 'Parser':
      return readMember(readMember(root, 'Function'), 'Version');
    default:
      return undefined;
  }
}
