import {
  AzureFault,
  shortId,
  waitForDeployment,
  type AzureConnection,
  type DeploymentOutcome,
} from '@hubwright/azure';
import type { Terminal } from '../terminal.js';
import { sayWhenInterrupted } from './when-interrupted.js';

/** A deployment that is waited for, and how to come back to it. */
export interface AwaitedDeployment {
  readonly resourceGroup: string;
  readonly name: string;
  /** The command line that waits for it again. */
  readonly resumeCommand: string;
  /** No progress is shown. */
  readonly quiet: boolean;
}

/** How often progress is said where nobody is at the terminal, in milliseconds. */
const reportEvery = 60_000;

/**
 * Waits for a deployment with a line of progress on a terminal; in a log there is one each minute. Ctrl+C ends the waiting and not the
 * deployment, which is said, with the way to come back.
 */
export async function waitWithProgress(
  azure: AzureConnection,
  { resourceGroup, name, resumeCommand, quiet }: AwaitedDeployment,
  sleep: (milliseconds: number) => Promise<void>,
  terminal: Terminal,
): Promise<DeploymentOutcome> {
  let waited = 0;
  let reported = 0;
  let drawn = false;
  const show = (line: string): void => {
    if (terminal.isInteractive) {
      drawn = true;
      terminal.err(`\r\u001b[2K${line.slice(0, Math.max(10, terminal.columns - 1))}`);
    } else if (waited - reported >= reportEvery) {
      reported = waited;
      terminal.err(`hubwright: ${line}, after ${Math.floor(waited / 60_000)} min\n`);
    }
  };
  const standing = `the deployment "${name}" goes on in Azure. Follow it with: ${resumeCommand}`;
  const clear = (): void => {
    if (drawn) terminal.err('\r\u001b[2K');
    drawn = false;
  };
  try {
    return await sayWhenInterrupted(
      terminal,
      () => standing,
      () =>
        waitForDeployment(azure, resourceGroup, name, {
          sleep: (milliseconds) => {
            waited += milliseconds;
            return sleep(milliseconds);
          },
          ...(!quiet && {
            onProgress: ({ finished, begun, current }) =>
              show(
                `${finished} of ${begun} resources begun are done${current === undefined ? '' : `, now ${shortId(current)}`}`,
              ),
          }),
        }),
    );
  } catch (fault) {
    clear();
    // What keeps us from asking does not stop what was started.
    if (fault instanceof AzureFault && fault.kind !== 'place') terminal.err(`hubwright: ${standing}\n`);
    throw fault;
  } finally {
    clear();
  }
}
