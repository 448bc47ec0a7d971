import path from 'node:path';
import { atValue, NoLocation, type Diagnostic } from '@hubwright/schema';
import { readJsonFile } from '../config/read-json-file.js';
import {
  placeWithin,
  readItems,
  readObject,
  readText,
  reportType,
  type Place,
} from '../config/read-members.js';
import { slashes } from '../node-file-port.js';
import type { Suppression } from './suppression.js';

/** The name of the file that lists suppressions, beside a solution or above it. */
export const sidecarName = '.hubwright-suppressions.json';

/** Suppressions that were read, and what is wrong with the file; with errors it cannot be used. */
export interface SidecarResult {
  readonly suppressions: readonly Suppression[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a list of suppressions (absolute path); `root` is the folder messages show paths relative to. */
export function readSidecar(file: string, root: string): SidecarResult {
  const { place, diagnostics } = readJsonFile(file, root);
  const folder = path.dirname(path.resolve(file));
  const suppressions = place ? readItems(place).flatMap((item) => readEntry(item, folder)) : [];
  return { suppressions, diagnostics };
}

function readEntry(place: Place, folder: string): Suppression[] {
  const members = readObject(place, ['check', 'file', 'pointer', 'reason', 'expires'], ['check', 'file']);
  if (members?.['check'] === undefined || members['file'] === undefined) return [];
  const within = (name: string) => placeWithin(place, name, members[name]);
  const check = readText(within('check'));
  const fileName = readText(within('file'));
  const pointer = members['pointer'] === undefined ? '' : readPointer(within('pointer'));
  const expires = members['expires'] === undefined ? undefined : readDate(within('expires'));
  const reason = readReason(within('reason'));
  if (check === undefined || fileName === undefined || pointer === undefined) return [];
  const suppressed = { kind: 'sidecar', check, fileName, reason, expires } as const;
  const location = atValue(place.source, place.pointer);
  const file = slashes(path.resolve(folder, fileName));
  return [{ ...suppressed, file, location, covers: (diagnostic) => isWithin(diagnostic, pointer) }];
}

/** A pointer covers its value and everything in it; the empty one covers the file, also what has no pointer. */
function isWithin({ location }: Diagnostic, pointer: string): boolean {
  if (pointer === '') return true;
  if (location === NoLocation || !('pointer' in location)) return false;
  return location.pointer === pointer || location.pointer.startsWith(`${pointer}/`);
}

function readPointer(place: Place): string | undefined {
  const { value } = place;
  const isPointer = typeof value === 'string' && /^(\/([^~]|~[01])*)?$/s.test(value);
  return isPointer ? value : reportType(place, 'a JSON Pointer such as "/properties/pollingConfig"');
}

function readDate(place: Place): string | undefined {
  const { value } = place;
  return typeof value === 'string' && isDate(value)
    ? value
    : reportType(place, 'a date such as "2026-12-31"');
}

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
  );
}

/** A missing or blank reason is told by a check of its own, not as a fault of the file. */
function readReason(place: Place): string | undefined {
  const { value } = place;
  if (value === undefined) return undefined;
  if (typeof value !== 'string') return reportType(place, 'a text');
  return value.trim() === '' ? undefined : value;
}
