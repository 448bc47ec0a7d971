import { afterAll } from '@jest/globals';
import type { Json, JsonObject } from '@hubwright/schema';
import { emulatorDefaults, type EmulatorOptions } from '../emulator-options.js';
import { createEmulator, type Emulator } from '../emulator.js';
import { startEmulatorServer, type EmulatorServer } from '../server.js';
import { writeToken } from '../tokens/token-claims.js';

const servers: EmulatorServer[] = [];

afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()));
});

/** The group of the emulator's defaults, and the scope of Microsoft Sentinel in its workspace. */
export const group = `/subscriptions/${emulatorDefaults.subscriptionId}/resourceGroups/hubwright`;
export const workspace = `${group}/providers/Microsoft.OperationalInsights/workspaces/hubwright`;
export const sentinel = `${workspace}/providers/Microsoft.SecurityInsights`;

/** An answer as a client sees it. */
export interface SeenAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** The parsed body; an empty object when there is none. */
  readonly json: JsonObject;
  /** `error.code`, if there is one. */
  readonly code: Json | undefined;
}

/** An emulator on the loopback address, a clock that goes on when it is told to, and a client with a token. */
export interface RunningEmulator {
  readonly emulator: Emulator;
  readonly origin: string;
  readonly clock: { time: number };
  /** Sends a request, with `api-version` added and a body as JSON. */
  send(method: string, path: string, body?: Json, more?: SendOptions): Promise<SeenAnswer>;
}

/** What of a request differs from the usual. */
export interface SendOptions {
  /** `null` sends none. */
  readonly apiVersion?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as it is, instead of JSON. */
  readonly text?: string;
}

/** Starts an emulator that is stopped after the tests of the file. Its time begins on 2026-01-31, 08:00 UTC. */
export async function runEmulator(options: Partial<EmulatorOptions> = {}): Promise<RunningEmulator> {
  const clock = { time: Date.UTC(2026, 0, 31, 8) };
  let count = 0;
  const emulator = createEmulator({
    clock: { now: () => clock.time },
    ids: () => `00000000-0000-4000-8000-${String((count += 1)).padStart(12, '0')}`,
    ...options,
  });
  const server = await startEmulatorServer(emulator);
  servers.push(server);
  const token = writeToken({ aud: 'https://management.azure.com', iat: clock.time / 1000 });
  return {
    emulator,
    origin: server.origin,
    clock,
    async send(method, path, body, { apiVersion = '2024-09-01', headers = {}, text } = {}) {
      const url = new URL(path, server.origin);
      if (apiVersion !== null && !url.searchParams.has('api-version'))
        url.searchParams.set('api-version', apiVersion);
      const sent = text ?? (body === undefined ? undefined : JSON.stringify(body));
      const response = await fetch(url, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(sent !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(sent !== undefined && { body: sent }),
      });
      const json = JSON.parse((await response.text()) || '{}') as JsonObject;
      return {
        status: response.status,
        headers: response.headers,
        json,
        code: (json['error'] as JsonObject | undefined)?.['code'],
      };
    },
  };
}
