import { atValue, type Diagnostic } from '@hubwright/schema';
import { readJsonFile } from '../config/read-json-file.js';
import {
  placeWithin,
  readItems,
  readObject,
  readText,
  reportType,
  type Place,
} from '../config/read-members.js';
import { baselineVersion, type LocatedEntry } from './baseline.js';

/** A baseline that was read, and what is wrong with the file; with errors it cannot be used. */
export interface BaselineResult {
  readonly entries: readonly LocatedEntry[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a baseline (absolute path); `root` is the folder messages show paths relative to. */
export function readBaseline(file: string, root: string): BaselineResult {
  const { place, diagnostics } = readJsonFile(file, root);
  const members = place && readObject(place, ['version', 'findings'], ['version', 'findings']);
  if (!place || !members) return { entries: [], diagnostics };
  const { version, findings } = members;
  if (version !== undefined && version !== baselineVersion)
    reportType(placeWithin(place, 'version', version), `${baselineVersion}, the version this program reads`);
  const items = findings === undefined ? [] : readItems(placeWithin(place, 'findings', findings));
  return { entries: items.flatMap(readEntry), diagnostics };
}

function readEntry(place: Place): LocatedEntry[] {
  const names = ['check', 'file', 'message', 'fingerprint'];
  const members = readObject(place, names, ['check', 'file', 'fingerprint']);
  if (!members) return [];
  const { file = '', message = '' } = members;
  const check = readText(placeWithin(place, 'check', members['check']));
  const fingerprint = readText(placeWithin(place, 'fingerprint', members['fingerprint']));
  if (typeof file !== 'string') reportType(placeWithin(place, 'file', file), 'a text');
  if (check === undefined || fingerprint === undefined || typeof file !== 'string') return [];
  const location = atValue(place.source, place.pointer);
  return [{ check, file, message: String(message), fingerprint, location }];
}
