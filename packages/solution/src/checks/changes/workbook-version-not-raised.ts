import { defineCheck, type Diagnostic } from '@hubwright/schema';
import type { WorkbookContent } from '../../model.js';
import { readMember } from '../placed-value.js';
import type { Change, SolutionState } from './change.js';
import { compareVersions } from '../../compare-versions.js';
import { isSameContent } from './is-same-content.js';
import { workbookRow } from './state-files.js';
import { raiseVersionFix, writtenVersion, type WrittenVersion } from './written-version.js';

/** A workbook changed, and the version in its row of WorkbooksMetadata.json did not go up. */
export const workbookVersionNotRaised = defineCheck({
  id: 'workbook-version-not-raised',
  severity: 'warning',
  scope: 'workbook',
  origin: 'public-pipeline',
  aka: ['azure-sentinel/isVersionIncrementedOnModification'],
  summary: 'A workbook changed, and its version in WorkbooksMetadata.json did not go up.',
  page: new URL('../../../checks/workbook-version-not-raised.md', import.meta.url),
  messages: {
    same: 'The workbook "{file}" changed, but its version is still "{version}", so it is not offered as an update. Raise the version.',
    lowered:
      'The version of the workbook "{file}" was "{earlier}" and is now "{version}", which is lower. Raise it above "{earlier}".',
  },
});

/** Reports changed workbooks whose version did not go up, number by number: 1.10.0 is above 1.9.0. */
export function findUnraisedWorkbooks({ pairs, earlier, now }: Change): Diagnostic[] {
  return pairs.flatMap(({ before, after }) => {
    if (before.contentKind !== 'Workbook' || after.contentKind !== 'Workbook') return [];
    const [old, present] = [versionOf(before, earlier), versionOf(after, now)];
    if (!old || !present) return [];
    const difference = compareVersions(present.text, old.text) ?? (present.text === old.text ? 0 : 1);
    if (difference > 0 || (difference === 0 && isSameContent(before, after))) return [];
    const args = { file: after.source.path, version: present.text, earlier: old.text };
    const fix = raiseVersionFix(present, old.text);
    const messageId = difference === 0 ? 'same' : 'lowered';
    return [workbookVersionNotRaised.report(messageId, args, present.location, fix && { fix })];
  });
}

function versionOf({ metadata }: WorkbookContent, state: SolutionState): WrittenVersion | undefined {
  return writtenVersion(readMember(workbookRow(state, metadata.key), 'version'));
}
