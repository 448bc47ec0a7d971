import { atKey, atValue, defineCheck, NoLocation, type Diagnostic, type Location } from '@hubwright/schema';
import type { Content } from '../../model.js';
import { childrenOf } from '../placed-value.js';
import type { Change } from './change.js';
import { kindWord } from './kind-words.js';
import { titleOf } from './pair-content.js';
import { publishedId } from './published-id.js';
import { dataFileOf, listOf } from './state-files.js';

/** Content is not in the solution any more. */
export const contentRemoved = defineCheck({
  id: 'content-removed',
  severity: 'warning',
  scope: 'solution',
  origin: 'ours',
  summary: 'Content that was in the solution is not in it any more.',
  page: new URL('../../../checks/content-removed.md', import.meta.url),
  messages: {
    removed:
      'The {kind} "{name}" ("{file}") was in the solution and is not any more: where it is installed it stays, without updates. If it was renamed, keep its id; if it is replaced, say so in ReleaseNotes.md.',
  },
});

/** Reports items that are gone. One that is still listed is in the solution, with a fault that is reported there. */
export function findRemovedContent({ removed, now }: Change): Diagnostic[] {
  const listed = new Set(listedNames(now));
  return removed.flatMap((item) => {
    const file = item.source.path;
    if (listed.has(baseName(file))) return [];
    const args = {
      kind: kindWord(item),
      name: titleOf(item) ?? publishedId(item)?.id ?? item.fileName,
      file,
    };
    return [contentRemoved.report('removed', args, placeOf(item, now))];
  });
}

function placeOf(item: Content, now: Change['now']): Location {
  const list = listOf(now, item);
  if (list) return atKey(list.source, list.pointer);
  return now.solution.dataFile ? atValue(now.solution.dataFile) : NoLocation;
}

function listedNames(now: Change['now']): string[] {
  const dataFile = dataFileOf(now);
  const lists = dataFile ? childrenOf(dataFile).filter(({ value }) => Array.isArray(value)) : [];
  return lists.flatMap(childrenOf).flatMap(({ value }) => (typeof value === 'string' ? baseName(value) : []));
}

function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1)!.trim().toLowerCase();
}
