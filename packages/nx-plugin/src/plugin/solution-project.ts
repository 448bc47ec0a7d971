import type { ProjectConfiguration, TargetConfiguration } from '@nx/devkit';
import type { NormalizedOptions } from './plugin-options.js';
import type { NamedFolder } from './project-name.js';

type Inputs = NonNullable<TargetConfiguration['inputs']>;

/** The npm packages whose versions decide what a build gives, when the tool is not part of the workspace. */
const toolPackages = ['@hubwright/nx-plugin', '@hubwright/cli'];

/** What a project takes from its data file. */
export interface ProjectFacts {
  readonly version: string | undefined;
  /** Files the solution lists outside its folder, relative to the workspace. */
  readonly outside: readonly string[];
  /** Whether it has recorded cases. */
  readonly hasCases: boolean;
}

/** The Nx project of a solution folder. It holds nothing that changes from run to run or from machine to machine. */
export function createSolutionProject(
  folder: NamedFolder,
  options: NormalizedOptions,
  facts: ProjectFacts,
): ProjectConfiguration {
  const { toolProject } = options;
  return {
    root: folder.root,
    name: folder.name,
    projectType: 'library',
    tags: ['type:solution'],
    metadata: { technologies: ['microsoft-sentinel'], description: describe(folder) },
    // The dependency brings the tool's own files into the hash of every task and into `nx affected`.
    ...(toolProject ? { implicitDependencies: [toolProject] } : {}),
    targets: createTargets(inputsOf(options, facts.outside), outputsOf(facts), facts.hasCases),
  };
}

function describe({ root, name, sameNameAs }: NamedFolder): string {
  const folderName = root.slice(root.lastIndexOf('/') + 1);
  if (sameNameAs === undefined) return `The Microsoft Sentinel solution ${folderName}.`;
  return `The Microsoft Sentinel solution ${folderName}; named ${name} because ${sameNameAs} has the name without the number.`;
}

function inputsOf({ toolProject, sharedInputs }: NormalizedOptions, outside: readonly string[]): Inputs {
  const tool = toolProject ? '^production' : { externalDependencies: toolPackages };
  return [
    'default',
    '!{projectRoot}/Package/**/*',
    ...sharedInputs,
    ...outside.map((file) => `{workspaceRoot}/${file}`),
    tool,
  ];
}

/**
 * The files of the package by name: zips of earlier versions are none of this build's, and a pattern would have Nx walk
 * the workspace for every task. Without a version to be read there is no package.
 */
function outputsOf({ version }: ProjectFacts): string[] {
  const names = ['mainTemplate.json', 'createUiDefinition.json', 'testParameters.json'];
  if (version !== undefined) names.push(`${version}.zip`);
  return names.map((name) => `{projectRoot}/Package/${name}`);
}

/** What decides how findings are judged, besides what lies in the solution's own folder. */
const lintConfiguration = [
  '{workspaceRoot}/hubwright.config.json',
  '{workspaceRoot}/.hubwright-suppressions.json',
];

/** What checks look at besides: pictures and samples that a clone of the public repository keeps at its root. */
const lintSurroundings = ['Logos', 'Sample Data', 'Workbooks/Images'].map(
  (folder) => `{workspaceRoot}/${folder}/**/*`,
);

/** Cases are no part of the package. */
const withoutCases = ['!{projectRoot}/tests/**/*', '!{projectRoot}/Data Connectors/**/tests/**/*'];

function createTargets(
  inputs: Inputs,
  outputs: string[],
  hasCases: boolean,
): Record<string, TargetConfiguration> {
  const tool = { dependsOn: ['^build'] };
  const packaged = [...inputs, ...withoutCases];
  return {
    build: {
      ...tool,
      executor: '@hubwright/nx-plugin:package',
      cache: true,
      inputs: packaged,
      outputs,
      metadata: { description: 'Checks the solution and writes its package.', technologies: [] },
    },
    validate: {
      ...tool,
      executor: '@hubwright/nx-plugin:lint',
      cache: true,
      inputs: [...inputs, ...lintConfiguration, ...lintSurroundings],
      outputs: [],
      metadata: { description: 'Runs all checks on the solution.', technologies: [] },
    },
    lint: {
      executor: 'nx:noop',
      dependsOn: ['validate'],
      metadata: { description: 'The same as validate, under the name other projects use.', technologies: [] },
    },
    render: {
      ...tool,
      executor: '@hubwright/nx-plugin:render',
      cache: true,
      inputs: packaged,
      outputs: ['{workspaceRoot}/dist/solutions/{projectName}'],
      metadata: {
        description: 'Writes the rendered templates to dist/solutions, without a zip.',
        technologies: [],
      },
    },
    ...(hasCases && {
      test: {
        ...tool,
        executor: '@hubwright/nx-plugin:test',
        cache: true,
        inputs,
        outputs: [],
        metadata: {
          description: 'Replays the recorded cases of the connectors and compares the events.',
          technologies: [],
        },
      },
    }),
  };
}
