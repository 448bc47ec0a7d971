import { shortId, waitForDeployment, type AzureConnection, type DeploymentOutcome } from '@hubwright/azure';
import { beforeInterruptedExit } from '../interrupt.js';
import type { Terminal } from '../terminal.js';

/** A deployment that is waited for, and how to come back to it. */
export interface AwaitedDeployment {
  readonly resourceGroup: string;
  readonly name: string;
  /** The command line that waits for it again. */
  readonly resumeCommand: string;
}

/**
 * Waits for a deployment with a line of progress on a terminal. Ctrl+C ends the waiting and not the deployment, which is said, with the
 * way to come back.
 */
export async function waitWithProgress(
  azure: AzureConnection,
  { resourceGroup, name, resumeCommand }: AwaitedDeployment,
  sleep: (milliseconds: number) => Promise<void>,
  terminal: Terminal,
): Promise<DeploymentOutcome> {
  const takeBack = beforeInterruptedExit(() => {
    terminal.err(`hubwright: the deployment "${name}" goes on in Azure. Follow it with: ${resumeCommand}\n`);
    return Promise.resolve();
  });
  let drawn = false;
  try {
    return await waitForDeployment(azure, resourceGroup, name, {
      sleep,
      onProgress: ({ finished, begun, current }) => {
        if (!terminal.isInteractive) return;
        drawn = true;
        const line = `${finished} of ${begun} begun ${current === undefined ? '' : shortId(current)}`;
        terminal.err(`\r\u001b[2K${line.slice(0, Math.max(10, terminal.columns - 1))}`);
      },
    });
  } finally {
    if (drawn) terminal.err('\r\u001b[2K');
    takeBack();
  }
}
