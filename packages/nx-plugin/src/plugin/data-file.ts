import { readFileSync } from 'node:fs';

/** What the plugin reads of a data file. */
export interface DataFileFacts {
  /** `major.minor.patch`; the name of the zip. `undefined` when there is none to be read. */
  readonly version: string | undefined;
  /** Everything that is listed and looks like a path, with forward slashes. */
  readonly listedPaths: readonly string[];
}

/** Reads a data file (absolute path). One that cannot be read has no facts; the build says what is wrong with it. */
export function readDataFile(file: string): DataFileFacts {
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch {
    return { version: undefined, listedPaths: [] };
  }
  const members = typeof data === 'object' && data !== null ? Object.entries(data) : [];
  const version = members.find(([name]) => name.toLowerCase() === 'version')?.[1] as unknown;
  return {
    version: typeof version === 'string' && /^\d+\.\d+\.\d+$/.test(version) ? version : undefined,
    listedPaths: members
      .flatMap(([, value]) => (Array.isArray(value) ? (value as unknown[]) : []))
      .filter((item): item is string => typeof item === 'string' && /[\\/]/.test(item))
      .map((item) => item.replaceAll('\\', '/')),
  };
}
