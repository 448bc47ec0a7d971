import path from 'node:path';
import { asTexts, isJsonObject } from '@hubwright/schema';
import { slashes } from '../node-file-port.js';
import { findConfigurationFile } from './find-configuration.js';
import { readJsonFile } from './read-json-file.js';

/**
 * The modules of custom checks (absolute paths) that the configurations in force in folders (absolute) name. They are found
 * before configurations are read, since these give levels to custom checks too; faults are told then.
 */
export function findCustomChecks(folders: readonly string[]): string[] {
  const files = new Set(folders.map(findConfigurationFile).filter((file) => file !== undefined));
  const modules = [...files].flatMap((file) => {
    const value = readJsonFile(file, path.dirname(file)).place?.value;
    const named = isJsonObject(value) ? value['customChecks'] : undefined;
    const texts = Array.isArray(named) ? asTexts(named) : [];
    return texts.map((name) => slashes(path.resolve(path.dirname(file), name)));
  });
  return [...new Set(modules)];
}
