import { isDeepStrictEqual } from 'node:util';
import type { PackageContents, PackageItem } from './package-items.js';

/** One difference between two packages. A breaking one hurts somebody who has the older package installed. */
export interface ContentChange {
  readonly breaking: boolean;
  readonly change: 'added' | 'removed' | 'changed' | 'version-lowered' | 'version-kept' | 'id-changed';
  readonly subject: string;
  readonly detail: string;
}

/** Compares the older package with the newer one, by content kind and id. */
export function compareContents(before: PackageContents, after: PackageContents): ContentChange[] {
  const changes: ContentChange[] = [];
  if (before.solutionId !== after.solutionId) {
    const detail = `"${before.solutionId}" became "${after.solutionId}"; installed solutions are not updated`;
    changes.push({ breaking: true, change: 'id-changed', subject: 'solution id', detail });
  }
  if (compareVersions(after.solutionVersion, before.solutionVersion) < 0) {
    const detail = `${before.solutionVersion} became ${after.solutionVersion}`;
    changes.push({ breaking: true, change: 'version-lowered', subject: 'solution version', detail });
  }
  changes.push(...compareItems(before.items, after.items), ...compareParameters(before, after));
  return changes;
}

function compareItems(before: readonly PackageItem[], after: readonly PackageItem[]): ContentChange[] {
  const changes: ContentChange[] = [];
  const newer = new Map(after.map((item) => [keyOf(item), item]));
  const older = new Set(before.map(keyOf));
  const came = after.filter((item) => !older.has(keyOf(item)));
  for (const item of before) {
    const counterpart = newer.get(keyOf(item));
    if (!counterpart) changes.push(removal(item, renamedTo(item, came)));
    else changes.push(...compareItem(item, counterpart));
  }
  const renamed = new Set(
    before.filter((item) => !newer.has(keyOf(item))).map((item) => renamedTo(item, came)),
  );
  for (const item of came) {
    if (renamed.has(item)) continue;
    changes.push({ breaking: false, change: 'added', subject: describe(item), detail: `id ${item.id}` });
  }
  return changes;
}

/** The item that came under another id but the same kind and name. Without a name nothing can be told. */
function renamedTo(gone: PackageItem, came: readonly PackageItem[]): PackageItem | undefined {
  return came.find(
    ({ kind, displayName }) => displayName !== '' && kind === gone.kind && displayName === gone.displayName,
  );
}

function removal(item: PackageItem, renamed: PackageItem | undefined): ContentChange {
  return renamed
    ? {
        breaking: true,
        change: 'id-changed',
        subject: describe(item),
        detail: `${item.id} became ${renamed.id}`,
      }
    : { breaking: true, change: 'removed', subject: describe(item), detail: `id ${item.id}` };
}

function compareItem(before: PackageItem, after: PackageItem): ContentChange[] {
  const subject = describe(after);
  const versions = `${before.version} became ${after.version}`;
  const order = compareVersions(after.version, before.version);
  if (order < 0) return [{ breaking: true, change: 'version-lowered', subject, detail: versions }];
  if (isDeepStrictEqual(before.resources, after.resources)) return [];
  if (order > 0) return [{ breaking: false, change: 'changed', subject, detail: versions }];
  const detail = `changed, but still version ${after.version}; installed copies are not offered an update`;
  return [{ breaking: false, change: 'version-kept', subject, detail }];
}

function compareParameters(before: PackageContents, after: PackageContents): ContentChange[] {
  return Object.keys(before.parameters)
    .filter((name) => !(name in after.parameters))
    .map((name) => ({
      breaking: true,
      change: 'removed',
      subject: `parameter ${name}`,
      detail: 'deployments that set it fail',
    }));
}

function keyOf(item: PackageItem): string {
  return `${item.kind} ${item.id.toLowerCase()}`;
}

function describe(item: PackageItem): string {
  return `${item.kind} "${item.displayName}"`;
}

/** Compares dotted numbers part by part; other text is compared by code unit. */
function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  if ([...left, ...right].some(Number.isNaN)) return a < b ? -1 : a > b ? 1 : 0;
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
