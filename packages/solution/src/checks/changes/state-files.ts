import type { Source } from '@hubwright/schema';
import { contentKeys } from '../../loading/content-keys.js';
import type { Content } from '../../model.js';
import { readMember, type PlacedValue } from '../placed-value.js';
import type { SolutionState } from './change.js';

/** The value of a file that was read for a solution, to look for places in. */
export function rootOf({ folder }: SolutionState, source: Source | undefined): PlacedValue | undefined {
  const file = source && folder.reader.fileOf(source);
  return file?.value === undefined ? undefined : { value: file.value, source: file.source, pointer: '' };
}

/** The data file of a solution. */
export function dataFileOf(state: SolutionState): PlacedValue | undefined {
  return rootOf(state, state.solution.dataFile);
}

/** A member of SolutionMetadata.json. */
export function metadataMember(state: SolutionState, name: string): PlacedValue | undefined {
  return readMember(rootOf(state, state.solution.metadataSource), name);
}

/** The list of the data file in which items like this one stand. */
export function listOf(state: SolutionState, item: Content): PlacedValue | undefined {
  const dataFile = dataFileOf(state);
  const key = contentKeys.find(({ kind }) => kind === listKindOf(item));
  return [key?.key ?? '', ...(key?.aliases ?? [])]
    .map((name) => readMember(dataFile, name))
    .find((list) => list !== undefined);
}

function listKindOf({ contentKind }: Content): string {
  if (contentKind === 'CcfConnector') return 'DataConnector';
  return contentKind === 'LogicAppsCustomConnector' || contentKind === 'AzureFunction'
    ? 'Playbook'
    : contentKind;
}

/** The row of a WorkbooksMetadata.json that describes a workbook. */
export function workbookRow(state: SolutionState, key: string): PlacedValue | undefined {
  for (const { source, value } of state.folder.reader.loadedBelow(state.folder.roots.repositoryRoot)) {
    if (!/(?:^|\/)WorkbooksMetadata\.json$/i.test(source.path) || !Array.isArray(value)) continue;
    for (const [index, row] of value.entries()) {
      const place = { value: row, source, pointer: `/${index}` };
      if (readMember(place, 'workbookKey')?.value === key) return place;
    }
  }
  return undefined;
}
