import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AzureCredential, RetryBounds } from '@hubwright/azure';
import type { Prompt } from '../poll/prompt.js';

/** What a command of Azure needs from outside; tests hand in their own. */
export interface AzureSurroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Waits so many milliseconds. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Gives a new GUID. */
  readonly newId: () => string;
  /** The person who is asked; by default the one at the terminal. */
  readonly prompt?: Prompt;
  /** Instead of whoever is signed in. */
  readonly credential?: AzureCredential;
  /** How often Azure is asked again. */
  readonly retry?: RetryBounds;
}

/** The process's own surroundings. */
export const realSurroundings: AzureSurroundings = {
  environment: process.env,
  sleep: async (milliseconds) => void (await sleep(milliseconds)),
  newId: randomUUID,
};
