import { defineCheck, type Diagnostic } from '@hubwright/schema';
import type { Content, Part, Solution } from '../../model.js';
import type { LoadedFolder } from '../lint.js';
import { readMember } from '../placed-value.js';
import type { Change } from './change.js';
import { compareVersions } from '../../compare-versions.js';
import { isSame, isSameItem } from './is-same-content.js';
import { packageZips } from './package-zips.js';
import type { ContentPair } from './pair-content.js';
import { dataFileOf } from './state-files.js';
import { raiseVersionFix, writtenVersion } from './written-version.js';

/** A solution changed, and its version did not go up. */
export const solutionVersionNotRaised = defineCheck({
  id: 'solution-version-not-raised',
  severity: 'warning',
  scope: 'solution',
  origin: 'partner-center',
  summary: 'A solution changed, and its version did not go up.',
  page: new URL('../../../checks/solution-version-not-raised.md', import.meta.url),
  messages: {
    same: 'The solution changed ({what}), but its version is still "{version}". Raise it before the next package is made.',
    packaged:
      'The solution ({what}) and its package changed, but the version is still "{version}". Raise it: Partner Center takes no other package of a version it has.',
    lowered:
      'The version of the solution was "{earlier}" and is now "{version}", which is lower: Partner Center takes only versions above the published one. Raise it above "{earlier}".',
  },
});

/** Members of the model that do not end up in a package by themselves. */
const notPackaged = new Set(['dataFile', 'metadataSource', 'solutionVersion', 'content', 'folderName']);

/**
 * Reports a solution whose version went down, or stayed though something it packages changed. It need not go up with every
 * change, but it has to before another package is made.
 */
export function findUnraisedSolutionVersion(change: Change): Diagnostic[] {
  const old = writtenVersion(readMember(dataFileOf(change.earlier), 'Version'));
  const present = writtenVersion(readMember(dataFileOf(change.now), 'Version'));
  const difference = old && present && compareVersions(present.text, old.text);
  if (!old || !present || difference === undefined || difference > 0) return [];
  const fix = raiseVersionFix(present, old.text);
  const args = { version: present.text, earlier: old.text };
  if (difference < 0) {
    const options = { severity: 'error', ...(fix && { fix }) } as const;
    return [solutionVersionNotRaised.report('lowered', args, present.location, options)];
  }
  const changed = changedParts(change);
  if (changed.length === 0) return [];
  const more = changed.length > 1 ? ` and ${changed.length - 1} more` : '';
  const what = `${changed[0]!}${more}`;
  const isPackaged = isPackagedAgain(change, old.text);
  const options = { severity: isPackaged ? 'warning' : 'info', ...(fix && { fix }) } as const;
  const messageId = isPackaged ? 'packaged' : 'same';
  return [solutionVersionNotRaised.report(messageId, { ...args, what }, present.location, options)];
}

/** Whether there was a package of a version, and there is another one now. */
function isPackagedAgain({ earlier, now }: Change, version: string): boolean {
  const [before, after] = [earlier, now].map((state) => templateText(state.folder));
  return packageZips(earlier).includes(`${version}.zip`) && after !== '' && before !== after;
}

function templateText({ files, reader, roots }: LoadedFolder): string {
  const path = `${roots.solutionFolder}/Package/mainTemplate.json`;
  return files.stat(path)?.kind === 'file' ? reader.peek(path).replaceAll('\r\n', '\n') : '';
}

/** What changed, in words or by file; formatting and comments are no change. */
function changedParts({ earlier, now, pairs, added, removed }: Change): string[] {
  const header = isSame(earlier.solution, now.solution, notPackaged)
    ? []
    : [describeHeader(earlier.solution, now.solution)];
  const items = pairs
    .filter(({ before, after }) => !isSameItem(before, after))
    .map((pair) => `"${changedFile(pair)}"`);
  const others = [
    ...added.map(({ source }) => `"${source.path}" is new`),
    ...removed.map(({ source }) => `"${source.path}" is gone`),
  ];
  return [...new Set([...items, ...others, ...header])];
}

/** The file that changed: an item of several parts has several. */
function changedFile({ before, after }: ContentPair): string {
  const parts = partsOf(before);
  const changed = partsOf(after).find(
    (part) =>
      !parts.some((earlier) => isSame(earlier.value, part.value) && earlier.source.path === part.source.path),
  );
  return (changed ?? after).source.path;
}

function partsOf(item: Content): readonly Part<unknown>[] {
  if (item.contentKind !== 'CcfConnector') return [];
  return [item.definition, ...item.pollers, ...item.dataCollectionRules, ...item.tables];
}

function describeHeader(before: Solution, after: Solution): string {
  return isSame(before.metadata, after.metadata)
    ? 'the data file'
    : `"${after.metadataSource?.path ?? 'metadata'}"`;
}
