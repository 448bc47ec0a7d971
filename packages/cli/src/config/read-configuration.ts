import path from 'node:path';
import { atKey, isJsonObject, type Diagnostic, type Severity } from '@hubwright/schema';
import { configurationInvalid } from '../checks/configuration-invalid.js';
import { slashes } from '../node-file-port.js';
import { fitsAnyCheck, suggestCheck } from './check-patterns.js';
import { readJsonFile } from './read-json-file.js';
import { placeWithin, readChoice, readItems, readObject, readText, type Place } from './read-members.js';

/** What a configuration makes of the findings of a check. */
export type CheckLevel = 'off' | Severity;

/** Levels by check id or pattern, in the order of the file: the last that fits counts. */
export type CheckLevels = readonly (readonly [pattern: string, level: CheckLevel])[];

/** A `hubwright.config.json`. */
export interface Configuration {
  /** The folder it lies in, absolute; file patterns are relative to it. */
  readonly folder: string;
  readonly checks: CheckLevels;
  /** In the order of the file: later ones count more. */
  readonly overrides: readonly { readonly files: readonly string[]; readonly checks: CheckLevels }[];
  readonly azure?: AzureDefaults;
}

/** Where the commands of Azure work when the command line does not say. */
export interface AzureDefaults {
  /** A GUID. */
  readonly subscription?: string;
  readonly resourceGroup?: string;
  readonly workspace?: string;
  /** Region of what is made. */
  readonly location?: string;
}

/** A configuration that was read; with diagnostics it cannot be used. */
export interface ConfigurationResult {
  readonly configuration: Configuration;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a configuration file (absolute path); `root` is the folder messages show paths relative to. */
export function readConfiguration(file: string, root: string): ConfigurationResult {
  const { place, diagnostics } = readJsonFile(file, root);
  const folder = slashes(path.dirname(path.resolve(file)));
  const members = place && readObject(place, ['$schema', 'azure', 'checks', 'customChecks', 'overrides']);
  if (!place || !members) return { configuration: { folder, checks: [], overrides: [] }, diagnostics };
  const { $schema, azure, checks, customChecks, overrides } = members;
  // `findCustomChecks` has read them; here their faults are told.
  if (customChecks !== undefined)
    readItems(placeWithin(place, 'customChecks', customChecks)).forEach(readText);
  if ($schema !== undefined) readText(placeWithin(place, '$schema', $schema));
  const configuration = {
    folder,
    checks: checks === undefined ? [] : readLevels(placeWithin(place, 'checks', checks)),
    overrides:
      overrides === undefined ? [] : readItems(placeWithin(place, 'overrides', overrides)).map(readOverride),
    ...(azure !== undefined && { azure: readAzure(placeWithin(place, 'azure', azure)) }),
  };
  return { configuration, diagnostics };
}

function readAzure(place: Place): AzureDefaults {
  const names = ['subscription', 'resourceGroup', 'workspace', 'location'];
  const members = Object.entries(readObject(place, names) ?? {}).map(([name, value]) => [
    name,
    readText(placeWithin(place, name, value)),
  ]);
  return Object.fromEntries(members) as AzureDefaults;
}

function readOverride(place: Place): Configuration['overrides'][number] {
  const members = readObject(place, ['files', 'checks'], ['files', 'checks']);
  const { files, checks } = members ?? {};
  const patterns = files === undefined ? [] : readItems(placeWithin(place, 'files', files)).map(readText);
  return {
    files: patterns.flatMap((pattern) => (pattern === undefined ? [] : [pattern.replace(/^\.\//, '')])),
    checks: checks === undefined ? [] : readLevels(placeWithin(place, 'checks', checks)),
  };
}

function readLevels(place: Place): CheckLevels {
  const names = isJsonObject(place.value) ? Object.keys(place.value) : [];
  return Object.entries(readObject(place, names) ?? {}).flatMap(([pattern, value]) => {
    const member = placeWithin(place, pattern, value);
    if (!fitsAnyCheck(pattern)) {
      const args = { check: pattern, wayOut: suggestCheck(pattern) };
      place.report(configurationInvalid.report('check', args, atKey(place.source, member.pointer)));
    }
    const level = readChoice(member, ['off', 'info', 'warning', 'error']);
    return level === undefined ? [] : [[pattern, level] as const];
  });
}
