/**
 * The Nx plugin: every solution folder becomes a project with targets. Nx loads this module for each project graph,
 * so it reads no more than the data files; the checks and the packager are loaded by the executors.
 *
 * @packageDocumentation
 */
import path from 'node:path';
import { type CreateNodes, logger } from '@nx/devkit';
import { readDataFile } from './plugin/data-file.js';
import { findOutsideReferences } from './plugin/outside-references.js';
import { type SolutionPluginOptions, normalizeOptions } from './plugin/plugin-options.js';
import { nameFolders } from './plugin/project-name.js';
import { hasRecordedCases } from './plugin/recorded-cases.js';
import { dataFileGlob, findSolutionFolders } from './plugin/solution-folders.js';
import { createSolutionProject } from './plugin/solution-project.js';

/** The name Nx shows for the plugin. */
export const name = '@hubwright/nx-plugin';

/** Infers a project for every solution folder. A data file that cannot be read is a project all the same. */
export const createNodes: CreateNodes<SolutionPluginOptions> = [
  dataFileGlob,
  (dataFiles, options, { workspaceRoot }) => {
    const normalized = normalizeOptions(options);
    const folders = findSolutionFolders(dataFiles, normalized.solutions);
    return nameFolders(folders, normalized.projectNames).map((folder) => {
      if (folder.sameNameAs !== undefined) {
        logger.warn(
          `${folder.root} is the project "${folder.name}", because ${folder.sameNameAs} already has its name. ` +
            'The option projectNames of @hubwright/nx-plugin gives it another.',
        );
      }
      const { version, listedPaths } = readDataFile(path.join(workspaceRoot, folder.dataFile));
      const hasCases = hasRecordedCases(path.join(workspaceRoot, folder.root));
      const outside = findOutsideReferences(listedPaths, folder.root, workspaceRoot);
      return [
        folder.dataFile,
        {
          projects: {
            [folder.root]: createSolutionProject(folder, normalized, { version, outside, hasCases }),
          },
        },
      ] as const;
    });
  },
];
