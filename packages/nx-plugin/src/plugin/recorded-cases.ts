import { readdirSync, type Dirent } from 'node:fs';
import path from 'node:path';

/**
 * Tells whether a solution (absolute folder) has recorded cases: a folder with a `recording.yaml` in a folder `tests`, which lies in the
 * solution, beside its connectors, or in the folder of one. Nothing else is looked at, since every project graph asks.
 */
export function hasRecordedCases(folder: string): boolean {
  const connectors = path.join(folder, 'Data Connectors');
  const places = [folder, connectors, ...foldersIn(connectors)];
  return places.some((place) =>
    foldersIn(path.join(place, 'tests')).some((one) =>
      entriesOf(one).some(({ name }) => name === 'recording.yaml'),
    ),
  );
}

function foldersIn(folder: string): string[] {
  return entriesOf(folder)
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => path.join(folder, name));
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
