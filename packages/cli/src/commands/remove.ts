import { deleteResource, shortId } from '@hubwright/azure';
import type { RemoveOptions } from '../azure/azure-options.js';
import { findDeployable } from '../azure/deployable.js';
import { formatIds } from '../azure/format-ids.js';
import { openCommand, type OpenCommand } from '../azure/open-command.js';
import { findRemovable, type Removal } from '../azure/removable-resources.js';
import { realSurroundings, type AzureSurroundings } from '../azure/surroundings.js';
import { sayWhenInterrupted } from '../azure/when-interrupted.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';

/** Takes away what deploying a solution or a connector has made, after a person has agreed. */
export async function runRemove(
  given: string,
  options: RemoveOptions,
  terminal: Terminal,
  surroundings: AzureSurroundings = realSurroundings,
): Promise<ExitCode> {
  const command = openCommand(options, terminal, surroundings);
  if (options.yes !== true && options.dryRun !== true && !command.prompt)
    throw new UsageError(
      'Nobody is at the terminal to agree. Add --yes, or see with --dry-run what would go.',
    );
  const { deployable, diagnostics } = findDeployable(given, terminal.directory);
  command.report(diagnostics);
  if (!deployable) return exitCodes.findings;
  return command.run(async () => {
    const removal = await findRemovable(command, deployable, options.tables === true);
    const { resources, keptTables } = removal;
    const ids = resources.map(({ id }) => id);
    const name = `"${deployable.title}"`;
    if (ids.length === 0) {
      command.write(
        formatIds({ removed: [], keptTables }, `Nothing of ${name} is there.${kept(removal)}`, options),
      );
      return exitCodes.clean;
    }
    if (options.dryRun === true) {
      const list = ids.map((id) => `- ${shortId(id)}\n`).join('');
      const sentence = `${list}Nothing was removed.${kept(removal)}`;
      command.write(formatIds({ wouldRemove: ids, keptTables }, sentence, options));
      return exitCodes.clean;
    }
    if (options.yes !== true && !(await agrees(command, ids, name))) {
      command.terminal.err('hubwright: nothing was removed.\n');
      return exitCodes.clean;
    }
    const removed: string[] = [];
    const standing = (): string =>
      `${removed.length} of ${ids.length} resources of ${name} were removed; the same command goes on from there.`;
    try {
      await sayWhenInterrupted(command.terminal, standing, async () => {
        for (const { id, apiVersion } of resources) {
          await deleteResource(command.azure, id, apiVersion);
          removed.push(id);
        }
      });
    } catch (fault) {
      command.terminal.err(`hubwright: ${standing()}\n`);
      throw fault;
    }
    const sentence = `Removed ${name}: ${removed.length} ${removed.length === 1 ? 'resource' : 'resources'}.${kept(removal)}`;
    command.write(formatIds({ removed, keptTables }, sentence, options));
    return exitCodes.clean;
  });
}

async function agrees(
  { terminal, prompt }: OpenCommand,
  ids: readonly string[],
  name: string,
): Promise<boolean> {
  terminal.err(ids.map((id) => `- ${shortId(id)}\n`).join(''));
  const answer = await prompt?.ask(`Remove these ${ids.length} resources of ${name}? [y/N] `, {
    secret: false,
  });
  return /^y(es)?$/i.test(answer?.trim() ?? '');
}

function kept({ keptTables }: Removal): string {
  if (keptTables.length === 0) return '';
  const names = keptTables.map((id) => id.split('/').at(-1)).join(', ');
  return ` Kept with their data, unless --tables is given: ${names}.`;
}
