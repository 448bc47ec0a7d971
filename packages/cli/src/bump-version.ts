import { readFileSync } from 'node:fs';
import path from 'node:path';
import { atValue, createSource, decodeSource, locate, parseSource, isJsonObject } from '@hubwright/schema';
import { findDataFileName, type Solution } from '@hubwright/solution';
import { nodeFilePort } from './node-file-port.js';
import { writeAtomically } from './write-atomically.js';

/** The part of a version that counts up; the ones after it start at 0 again. */
export type VersionPart = 'patch' | 'minor' | 'major';

/**
 * Counts a version up. A version below 3.0.0 becomes 3.0.0 with `major`, since content packages start there.
 * Text that is no version is given back as it is, for the version check to report.
 */
export function bumpedVersion(version: string, part: VersionPart): string {
  const match = /^(\d+)\.(\d+)\.(\d+)$/.exec(version);
  if (!match) return version;
  const [major, minor, patch] = match.slice(1).map(Number) as [number, number, number];
  if (part === 'major') return major < 3 ? '3.0.0' : `${major + 1}.0.0`;
  return part === 'minor' ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}

/** The version a solution's data file has now; empty when it cannot be read. */
export function dataFileVersion(folder: string): string {
  const file = dataFilePath(folder);
  if (file === undefined) return '';
  const { source } = decodeSource(file, readFileSync(file));
  const value = parseSource(source).document?.value;
  const member = isJsonObject(value)
    ? Object.entries(value).find(([name]) => name.toLowerCase() === 'version')
    : undefined;
  return typeof member?.[1] === 'string' ? member[1] : '';
}

function dataFilePath(folder: string): string | undefined {
  for (const { name } of nodeFilePort.list(folder) ?? []) {
    if (name.toLowerCase() !== 'data') continue;
    const file = findDataFileName(nodeFilePort.list(`${folder}/${name}`) ?? []);
    if (file !== undefined) return `${folder}/${name}/${file}`;
  }
  return undefined;
}

/** Writes the solution's version into its data file (absolute folder), changing nothing but the version's characters. */
export function writeDataFileVersion(folder: string, solution: Solution): void {
  const file = dataFilePath(folder);
  if (file === undefined) return;
  const whole = readFileSync(file, 'utf8');
  const mark = whole.startsWith('\uFEFF') ? '\uFEFF' : '';
  const text = whole.slice(mark.length);
  const source = createSource(file, text);
  const value = parseSource(source).document?.value;
  const name = isJsonObject(value)
    ? Object.keys(value).find((key) => key.toLowerCase() === 'version')
    : undefined;
  const found = name === undefined ? undefined : locate(atValue(source, `/${name}`));
  if (!found) return;
  const version = JSON.stringify(solution.solutionVersion);
  const edited = mark + text.slice(0, found.offset) + version + text.slice(found.offset + found.length);
  if (edited !== whole)
    writeAtomically(path.dirname(file), [{ name: path.basename(file), contents: edited }]);
}
