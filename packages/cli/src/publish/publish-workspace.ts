import {
  awaitPackage,
  comparePackage,
  packageNotShown,
  type ExpectedPackage,
  type PackageState,
} from '@hubwright/azure';
import type { DeployOptions } from '../azure/azure-options.js';
import { deployTemplate } from '../azure/deploy-template.js';
import { findDeployable, type Deployable } from '../azure/deployable.js';
import { openCommand, type OpenCommand } from '../azure/open-command.js';
import type { AzureSurroundings } from '../azure/surroundings.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Terminal } from '../terminal.js';
import { findSolutionFolder } from './built-package.js';
import { expectedPackage } from './expected-package.js';
import { formatInstalled } from './format-installed.js';
import type { PublishOptions } from './publish-options.js';

/** Publishes a solution folder to a workspace: checked and rendered first, as `hubwright package` does. */
export async function publishWorkspace(
  given: string,
  options: PublishOptions,
  terminal: Terminal,
  surroundings: AzureSurroundings,
): Promise<ExitCode> {
  const command = openCommand(options, terminal, surroundings);
  findSolutionFolder(given, terminal.directory);
  const { deployable, diagnostics } = findDeployable(given, terminal.directory);
  command.report(diagnostics);
  if (!deployable) return exitCodes.findings;
  return command.run(() => install(command, given, deployable, options));
}

/**
 * Deploys the solution and makes sure that the content hub shows it: the content package in this version, and the templates of its
 * content. A version that is there already is left alone.
 */
async function install(
  command: OpenCommand,
  given: string,
  deployable: Deployable,
  options: PublishOptions,
): Promise<ExitCode> {
  const { azure, chosen, terminal } = command;
  const { place } = chosen;
  const expected = expectedPackage(deployable.template);
  const before = await comparePackage(azure, place, expected);
  const plan = describePlan(command, deployable, before);
  if (options.dryRun === true || before.isComplete) {
    const status = before.isComplete ? 'unchanged' : 'planned';
    command.write(formatInstalled({ status, plan, expected, state: before, place }, options));
    return exitCodes.clean;
  }
  if (options.quiet !== true) terminal.err(plan);
  const quietly = { ...command, write: () => undefined };
  const code = await deployTemplate(quietly, { given, deployable, options: deployOptions(options) });
  if (code !== exitCodes.clean) return code;
  const state = await awaitPackage(azure, place, expected, command.sleep, () => {
    if (options.quiet !== true)
      terminal.err(
        'Deployed. The content hub does not show all of it yet; waiting for two minutes at most.\n',
      );
  });
  if (!state.isComplete) {
    command.report([reportMissing(expected, state, deployable)]);
    return exitCodes.findings;
  }
  command.write(formatInstalled({ status: 'published', plan, expected, state, place }, options));
  return exitCodes.clean;
}

function deployOptions({ cloud, endpoint, format }: PublishOptions): DeployOptions {
  return { format, ...(cloud && { cloud }), ...(endpoint !== undefined && { endpoint }) };
}

function describePlan(
  { chosen }: OpenCommand,
  { title, version = '' }: Deployable,
  { installed }: PackageState,
): string {
  const { resourceGroup, workspace } = chosen.place;
  const now = installed ? `version ${installed.version} is installed` : 'it is not installed';
  return (
    `"${title}" ${version} goes to ${resourceGroup}/${workspace}, where ${now}: ` +
    'its main template is deployed, then the content hub is asked for it.\n'
  );
}

function reportMissing(
  { solutionId: id, version }: ExpectedPackage,
  { installed, missing }: PackageState,
  { locate }: Deployable,
) {
  const location = locate('');
  if (!installed) return packageNotShown.report('package', { id, version }, location);
  if (installed.version !== version)
    return packageNotShown.report('version', { id, version, shown: installed.version }, location);
  return packageNotShown.report(
    'templates',
    { id, count: missing.length, missing: missing.join(', ') },
    location,
  );
}
