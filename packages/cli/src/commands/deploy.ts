import type { WorkspacePlace } from '@hubwright/azure';
import type { DeployOptions } from '../azure/azure-options.js';
import { deployDirectly } from '../azure/deploy-directly.js';
import { deployTemplate } from '../azure/deploy-template.js';
import { findDeployable, type Deployable } from '../azure/deployable.js';
import { openCommand } from '../azure/open-command.js';
import { realSurroundings, type AzureSurroundings } from '../azure/surroundings.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';

/** Says what the word "deploy" does not: that a codeless connector is connected at once. */
function describeIntention(
  { title, pollers }: Deployable,
  { resourceGroup, workspace }: WorkspacePlace,
): string | undefined {
  if (pollers === 0) return undefined;
  const what = pollers === 1 ? 'its poller is' : `its ${pollers} pollers are`;
  return `deploying "${title}" to ${resourceGroup}/${workspace}, which connects it too: ${what} made with the values given.`;
}

/** Deploys a solution or a connector to a workspace and waits until it is done. */
export async function runDeploy(
  given: string,
  options: DeployOptions,
  terminal: Terminal,
  surroundings: AzureSurroundings = realSurroundings,
): Promise<ExitCode> {
  const command = openCommand(options, terminal, surroundings);
  const isDirect = options.route === 'api';
  if (isDirect && options.resume !== undefined)
    throw new UsageError('--resume is for deployments; with --route api, give the same command again.');
  const { deployable, diagnostics } = findDeployable(given, terminal.directory);
  command.report(diagnostics);
  if (!deployable) return exitCodes.findings;
  if (isDirect && deployable.kind === 'solution')
    throw new UsageError('--route api deploys a connector; give its file. A solution takes a deployment.');
  const task = { given, deployable, options };
  const intention = describeIntention(deployable, command.chosen.place);
  const isSaid = options.quiet !== true && options.dryRun !== true && options.resume === undefined;
  if (isSaid && intention !== undefined) terminal.err(`hubwright: ${intention}\n`);
  return command.run(() => (isDirect ? deployDirectly(command, task) : deployTemplate(command, task)));
}
