import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { afterAll } from '@jest/globals';
import {
  createEmulator,
  emulatorDefaults,
  startEmulatorServer,
  type Emulator,
  type EmulatorOptions,
} from '@hubwright/emulator';
import type { JsonObject } from '@hubwright/schema';
import type { AzureOptions } from '../azure/azure-options.js';
import type { AzureSurroundings } from '../azure/surroundings.js';
import type { Terminal } from '../terminal.js';
import { fakeTerminal } from './fake-terminal.js';

const closers: (() => Promise<void>)[] = [];

afterAll(async () => {
  await Promise.all(closers.map((close) => close()));
});

/** The root of this repository. */
export const repository = fileURLToPath(new URL('../../../..', import.meta.url));

/** An access token nobody may see. Its claims are those Azure Resource Manager looks at. */
export const accessToken = ['{"alg":"none"}', '{"aud":"https://management.azure.com"}', 'sesame-signature']
  .map((part) => Buffer.from(part).toString('base64url'))
  .join('.');

/** A request as the emulator saw it. */
export interface SeenRequest {
  readonly method: string;
  readonly address: string;
  readonly status: number;
}

/** An emulator on the loopback address, and all a command needs to talk to it. */
export interface AzureStage {
  readonly emulator: Emulator;
  readonly origin: string;
  readonly seen: SeenRequest[];
  /** `--subscription`, `--resource-group`, `--workspace` and `--endpoint`. */
  readonly options: AzureOptions;
  readonly surroundings: AzureSurroundings;
  /** The clock of the emulator, which goes on when a command waits. */
  readonly clock: { time: number };
}

/** Starts an emulator that is stopped after the tests of the file. Waiting takes no time. */
export async function startAzure(options: Partial<EmulatorOptions> = {}): Promise<AzureStage> {
  const clock = { time: Date.now() };
  const emulator = createEmulator({
    clock: { now: () => clock.time },
    ids: randomUUID,
    ...options,
  });
  const seen: SeenRequest[] = [];
  const server = await startEmulatorServer(emulator, {
    onAnswer: (method, address, { status }) => void seen.push({ method, address, status }),
  });
  closers.push(() => server.close());
  let ids = 0;
  return {
    emulator,
    origin: server.origin,
    seen,
    clock,
    options: {
      format: 'text',
      subscription: emulatorDefaults.subscriptionId,
      resourceGroup: emulatorDefaults.resourceGroup,
      workspace: emulatorDefaults.workspace,
      endpoint: server.origin,
    },
    surroundings: {
      environment: { HUBWRIGHT_ACCESS_TOKEN: accessToken, KEY: 'Sesame-0123456789' },
      sleep: async (milliseconds) => void (clock.time += milliseconds),
      newId: () => `00000000-0000-4000-9000-${String((ids += 1)).padStart(12, '0')}`,
      retry: { attempts: 3, firstDelay: 1, longestDelay: 2000 },
    },
  };
}

/** Makes a terminal for a command, and after it fails the test when a secret was printed. */
export async function runOnStage<Code>(
  stage: AzureStage,
  run: (terminal: Terminal) => Promise<Code>,
  directory = repository,
): Promise<{ code: Code; out: string; err: string }> {
  const terminal = fakeTerminal(directory);
  const code = await run(terminal);
  for (const text of Object.values(terminal.written)) {
    for (const secret of ['Sesame', accessToken, 'c2VzYW1l'])
      if (text.includes(secret)) throw new Error(`A secret was printed: ${text}`);
  }
  return { code, ...terminal.written };
}

/** Asks the emulator for a resource. */
export async function getFrom(
  stage: AzureStage,
  path: string,
  apiVersion: string,
): Promise<{ status: number; body: JsonObject }> {
  const response = await fetch(`${stage.origin}${path}?api-version=${apiVersion}`, {
    headers: { authorization: `Bearer ${accessToken}` },
  });
  return { status: response.status, body: (await response.json()) as JsonObject };
}
