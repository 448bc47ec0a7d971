import { findWorkspace, listInstalled } from '@hubwright/azure';
import type { AzureOptions } from '../azure/azure-options.js';
import { compareInstalled } from '../azure/compare-installed.js';
import { findDeployable, type Deployable } from '../azure/deployable.js';
import { formatStatus } from '../azure/format-status.js';
import { openCommand } from '../azure/open-command.js';
import { realSurroundings, type AzureSurroundings } from '../azure/surroundings.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import { findTargets } from '../find-solutions.js';
import type { Terminal } from '../terminal.js';

/** Says which solutions and connectors are installed, in which versions, and whether they are connected. */
export async function runStatus(
  paths: readonly string[],
  options: AzureOptions,
  terminal: Terminal,
  surroundings: AzureSurroundings = realSurroundings,
): Promise<ExitCode> {
  const command = openCommand(options, terminal, surroundings);
  const deployables: Deployable[] = [];
  let isComplete = true;
  for (const { path } of findTargets(paths, terminal.directory)) {
    const { deployable, diagnostics } = findDeployable(path, terminal.directory);
    if (deployable) deployables.push(deployable);
    else {
      isComplete = false;
      command.report(diagnostics);
    }
  }
  return command.run(async () => {
    const { azure, chosen } = command;
    const { location } = await findWorkspace(azure, chosen.place);
    const installed = await listInstalled(azure, chosen.place);
    const compared = deployables.map((one) => compareInstalled(one, installed, chosen.place, location));
    const known = new Set(compared.flatMap(({ content }) => content.map(({ id }) => id.toLowerCase())));
    const others = installed.filter(
      ({ id, collection }) => collection === 'contentPackages' && !known.has(id.toLowerCase()),
    );
    command.write(formatStatus({ place: chosen.place, compared, others }, options));
    return isComplete ? exitCodes.clean : exitCodes.findings;
  });
}
