import { nodeFilePort } from '../node-file-port.js';
import { foldersUpwards } from './folders-upwards.js';
import { readConfiguration, type ConfigurationResult } from './read-configuration.js';

/** The name of a configuration file. */
export const configurationName = 'hubwright.config.json';

/**
 * Makes the search for the configuration of a folder (absolute): the nearest file upwards, within the repository. Each
 * file is read once; `root` is the folder messages show paths relative to.
 */
export function configurationFinder(root: string): (folder: string) => ConfigurationResult | undefined {
  const read = new Map<string, ConfigurationResult>();
  return (folder) => {
    const file = findConfigurationFile(folder);
    if (file === undefined) return undefined;
    const known = read.get(file) ?? readConfiguration(file, root);
    read.set(file, known);
    return known;
  };
}

/** The configuration file that is in force in a folder (absolute): the nearest upwards, within the repository. */
export function findConfigurationFile(folder: string): string | undefined {
  return foldersUpwards(folder)
    .map((candidate) => `${candidate === '/' ? '' : candidate}/${configurationName}`)
    .find((candidate) => nodeFilePort.stat(candidate)?.kind === 'file');
}
