import type { DeployOptions } from '../azure/azure-options.js';
import { deployDirectly } from '../azure/deploy-directly.js';
import { deployTemplate } from '../azure/deploy-template.js';
import { findDeployable } from '../azure/deployable.js';
import { openCommand } from '../azure/open-command.js';
import { realSurroundings, type AzureSurroundings } from '../azure/surroundings.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';

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
  return command.run(() => (isDirect ? deployDirectly(command, task) : deployTemplate(command, task)));
}
