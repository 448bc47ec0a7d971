import { objectToSecretAddress, readVaultSecret, type AzureConnection } from '@hubwright/azure';
import { createMask, type Mask } from '@hubwright/poller';
import { terminalPrompt, type Prompt } from '../poll/prompt.js';
import type { ExitCode } from '../exit-codes.js';
import type { Terminal } from '../terminal.js';
import type { AzureOptions, ValueOptions } from './azure-options.js';
import { createVoice, type AzureVoice } from './azure-voice.js';
import { gatherNamedValues, type NamedValue, type WantedValue } from './named-values.js';
import { openAzure } from './open-azure.js';
import { readPlace, type ChosenPlace } from './read-place.js';
import { runAzureCommand } from './run-azure-command.js';
import type { AzureSurroundings } from './surroundings.js';

/** What every command that talks to Azure works with. */
export interface OpenCommand extends AzureVoice {
  readonly azure: AzureConnection;
  readonly chosen: ChosenPlace;
  readonly mask: Mask;
  /** The person at the terminal; absent when nobody is there. */
  readonly prompt: Prompt | undefined;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Gathers values by name and hides those that are secret from now on. Call it within `run`. */
  gather(asker: string, wanted: readonly WantedValue[]): Promise<Map<string, NamedValue>>;
  /** Runs what the command does in Azure; faults become messages and exit codes. */
  run(action: () => Promise<ExitCode>): Promise<ExitCode>;
}

/** Opens a command: where it works, as whom, and how it speaks. Azure is not asked yet. Throws a `UsageError`. */
export function openCommand(
  options: AzureOptions & ValueOptions,
  terminal: Terminal,
  surroundings: AzureSurroundings,
): OpenCommand {
  const { environment, prompt = terminalPrompt(terminal), sleep } = surroundings;
  const mask = createMask();
  const chosen = readPlace(options, environment, terminal.directory, terminal.directory);
  const note = (text: string): void => {
    if (options.quiet !== true) terminal.err(`hubwright: ${text}\n`);
  };
  const azure = openAzure(chosen.place.subscriptionId, options, surroundings, mask, note);
  return {
    ...createVoice(terminal, mask, options),
    azure,
    chosen,
    mask,
    prompt,
    sleep,
    run: (action) => runAzureCommand(terminal, mask, action),
    gather: async (asker, wanted) => {
      const values = await gatherNamedValues(asker, wanted, options, {
        environment,
        prompt,
        objectToVault: (address) => objectToSecretAddress(address, azure),
        readVault: (address) => readVaultSecret(azure, address),
      });
      for (const { value, secret } of values.values()) if (secret) mask.add(value);
      return values;
    },
  };
}
