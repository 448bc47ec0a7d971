import { type CreateNodesContext, type CreateNodesResult, logger } from '@nx/devkit';
import { describe, expect, it, jest } from '@jest/globals';
import { createNodes } from './plugin.js';
import type { SolutionPluginOptions } from './plugin/plugin-options.js';

const context: CreateNodesContext = { workspaceRoot: '/nowhere', nxJsonConfiguration: {} };

/** What the plugin infers from data files, by data file. */
async function infer(
  dataFiles: string[],
  options?: SolutionPluginOptions,
): Promise<Record<string, CreateNodesResult>> {
  return Object.fromEntries(await createNodes[1](dataFiles, options, context));
}

describe('createNodes', () => {
  it('makes a project of a solution folder beside the tool', async () => {
    const dataFile = 'solutions/SlackAudit/Data/Solution_SlackAudit.json';
    expect(await infer([dataFile], { toolProject: 'nx-plugin' })).toMatchInlineSnapshot(`
      {
        "solutions/SlackAudit/Data/Solution_SlackAudit.json": {
          "projects": {
            "solutions/SlackAudit": {
              "implicitDependencies": [
                "nx-plugin",
              ],
              "metadata": {
                "description": "The Microsoft Sentinel solution SlackAudit.",
                "technologies": [
                  "microsoft-sentinel",
                ],
              },
              "name": "slack-audit",
              "projectType": "library",
              "root": "solutions/SlackAudit",
              "tags": [
                "type:solution",
              ],
              "targets": {
                "build": {
                  "cache": true,
                  "dependsOn": [
                    "^build",
                  ],
                  "executor": "@hubwright/nx-plugin:package",
                  "inputs": [
                    "default",
                    "!{projectRoot}/Package/**/*",
                    "{workspaceRoot}/Workbooks/WorkbooksMetadata.json",
                    "^production",
                    "!{projectRoot}/tests/**/*",
                    "!{projectRoot}/Data Connectors/**/tests/**/*",
                  ],
                  "metadata": {
                    "description": "Checks the solution and writes its package.",
                    "technologies": [],
                  },
                  "outputs": [
                    "{projectRoot}/Package/mainTemplate.json",
                    "{projectRoot}/Package/createUiDefinition.json",
                    "{projectRoot}/Package/testParameters.json",
                  ],
                },
                "lint": {
                  "dependsOn": [
                    "validate",
                  ],
                  "executor": "nx:noop",
                  "metadata": {
                    "description": "The same as validate, under the name other projects use.",
                    "technologies": [],
                  },
                },
                "render": {
                  "cache": true,
                  "dependsOn": [
                    "^build",
                  ],
                  "executor": "@hubwright/nx-plugin:render",
                  "inputs": [
                    "default",
                    "!{projectRoot}/Package/**/*",
                    "{workspaceRoot}/Workbooks/WorkbooksMetadata.json",
                    "^production",
                    "!{projectRoot}/tests/**/*",
                    "!{projectRoot}/Data Connectors/**/tests/**/*",
                  ],
                  "metadata": {
                    "description": "Writes the rendered templates to dist/solutions, without a zip.",
                    "technologies": [],
                  },
                  "outputs": [
                    "{workspaceRoot}/dist/solutions/{projectName}",
                  ],
                },
                "validate": {
                  "cache": true,
                  "dependsOn": [
                    "^build",
                  ],
                  "executor": "@hubwright/nx-plugin:lint",
                  "inputs": [
                    "default",
                    "!{projectRoot}/Package/**/*",
                    "{workspaceRoot}/Workbooks/WorkbooksMetadata.json",
                    "^production",
                    "{workspaceRoot}/hubwright.config.json",
                    "{workspaceRoot}/.hubwright-suppressions.json",
                    "{workspaceRoot}/Logos/**/*",
                    "{workspaceRoot}/Sample Data/**/*",
                    "{workspaceRoot}/Workbooks/Images/**/*",
                  ],
                  "metadata": {
                    "description": "Runs all checks on the solution.",
                    "technologies": [],
                  },
                  "outputs": [],
                },
              },
            },
          },
        },
      }
    `);
  });

  it('depends on the installed packages where there is no tool project', async () => {
    const dataFile = 'Solutions/Okta System Log/data/Solution_Okta.json';
    const project = (await infer([dataFile]))[dataFile]?.projects?.['Solutions/Okta System Log'];
    expect(project?.name).toBe('okta-system-log');
    expect(project?.implicitDependencies).toBeUndefined();
    expect(project?.targets?.['build']?.inputs).toEqual([
      'default',
      '!{projectRoot}/Package/**/*',
      '{workspaceRoot}/Workbooks/WorkbooksMetadata.json',
      { externalDependencies: ['@hubwright/nx-plugin', '@hubwright/cli'] },
      '!{projectRoot}/tests/**/*',
      '!{projectRoot}/Data Connectors/**/tests/**/*',
    ]);
  });

  it('ignores data files outside the solution folders', async () => {
    expect(await infer(['packages/solution/fixtures/a/Data/Solution_A.json'])).toEqual({});
  });

  it('warns of a folder that could not have its name', async () => {
    const warn = jest.spyOn(logger, 'warn').mockImplementation(() => undefined);
    const projects = await infer([
      'Solutions/A B/Data/Solution_A.json',
      'Solutions/AB-/Data/Solution_A.json',
      'solutions/AB/Data/Solution_A.json',
    ]);
    expect(
      Object.values(projects).flatMap((result) =>
        Object.values(result.projects ?? {}).map(({ name }) => name),
      ),
    ).toEqual(['a-b', 'ab', 'ab-2']);
    expect(warn).toHaveBeenCalledWith(
      'solutions/AB is the project "ab-2", because Solutions/AB- already has its name. ' +
        'The option projectNames of @hubwright/nx-plugin gives it another.',
    );
    warn.mockRestore();
  });

  it('gives the same projects whatever the order of the files', async () => {
    const dataFiles = ['Solutions/A B/Data/Solution_A.json', 'Solutions/A-B/Data/Solution_A.json'];
    const warn = jest.spyOn(logger, 'warn').mockImplementation(() => undefined);
    expect(await infer([...dataFiles].reverse())).toEqual(await infer(dataFiles));
    warn.mockRestore();
  });
});
