import { AzureFault, type AzureFaultKind } from '@hubwright/azure';
import type { Mask } from '@hubwright/poller';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Terminal } from '../terminal.js';

/** Runs what a command does in Azure; a fault becomes a message, with the id that support asks for, and an exit code. */
export async function runAzureCommand(
  terminal: Terminal,
  mask: Mask,
  action: () => Promise<ExitCode>,
): Promise<ExitCode> {
  try {
    return await action();
  } catch (error) {
    if (!(error instanceof AzureFault)) throw error;
    const { correlationId } = error.details;
    const id = correlationId === undefined ? '' : `  correlation id: ${correlationId}\n`;
    terminal.err(mask.text(`hubwright: ${error.message}\n${id}`));
    return exitCodeOf(error.kind);
  }
}

/** What Azure does not accept is a finding about the content; everything else is the surroundings'. */
function exitCodeOf(kind: AzureFaultKind): ExitCode {
  return kind === 'refused' ? exitCodes.findings : exitCodes.environment;
}
