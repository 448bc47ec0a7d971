import { randomUUID } from 'node:crypto';
import {
  createEmulator,
  emulatorDefaults,
  issueTestToken,
  startEmulatorServer,
  type EmulatorResponse,
  type EmulatorServer,
} from '@hubwright/emulator';
import { readSchemas } from '../emulate/read-schemas.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import { writeResult, type CommonOptions } from '../output.js';
import { jsonFormatVersion } from '../reporters/json.js';
import type { Terminal } from '../terminal.js';
import { EnvironmentError, UsageError } from '../usage-error.js';

/** Options of `hubwright emulate`. */
export interface EmulateCommandOptions extends CommonOptions {
  readonly port?: string;
  readonly subscription?: string;
  readonly resourceGroup?: string;
  readonly workspace?: string;
  readonly schemas?: string;
}

/** How long a resource of a deployment takes, in milliseconds: long enough to be seen, too short to be waited for. */
const resourceMilliseconds = 50;

/**
 * Runs an emulator of Azure on this machine until the signal ends it: where it listens and how to aim commands at it on standard
 * output, a line for each request on standard error.
 */
export async function runEmulate(
  options: EmulateCommandOptions,
  terminal: Terminal,
  signal?: AbortSignal,
): Promise<ExitCode> {
  const subscriptionId = options.subscription ?? emulatorDefaults.subscriptionId;
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(subscriptionId))
    throw new UsageError(`"${subscriptionId}" of --subscription is no GUID.`);
  const resourceGroup = options.resourceGroup ?? emulatorDefaults.resourceGroup;
  const workspace = options.workspace ?? emulatorDefaults.workspace;
  const emulator = createEmulator({
    clock: { now: () => Date.now() },
    ids: randomUUID,
    subscriptionId,
    resourceGroups: [resourceGroup],
    workspaces: [workspace],
    resourceMilliseconds,
    ...(options.schemas !== undefined && { schemas: readSchemas(options.schemas, terminal.directory) }),
  });
  const port = readPort(options.port);
  const server = await startEmulatorServer(emulator, {
    port,
    onAnswer: options.quiet
      ? undefined
      : (method, address, response) => terminal.err(describe(method, address, response)),
  }).catch((error: unknown) => {
    throw new EnvironmentError(
      `The emulator cannot listen on port ${port}: ${error instanceof Error ? error.message : String(error)}.`,
    );
  });
  announce(server, { subscriptionId, resourceGroup, workspace }, options, terminal);
  await untilAborted(signal);
  await server.close();
  return exitCodes.clean;
}

interface Place {
  readonly subscriptionId: string;
  readonly resourceGroup: string;
  readonly workspace: string;
}

function announce(
  { origin }: EmulatorServer,
  { subscriptionId, resourceGroup, workspace }: Place,
  options: EmulateCommandOptions,
  terminal: Terminal,
): void {
  const token = issueTestToken(Date.now());
  const { format } = options;
  const text =
    format === 'json'
      ? `${JSON.stringify({ version: jsonFormatVersion, endpoint: origin, token, subscriptionId, resourceGroup, workspace })}\n`
      : [
          `An emulator of Azure Resource Manager and Microsoft Sentinel listens at ${origin}.`,
          'It is not Azure: what it takes, Azure may still refuse. Ctrl+C ends it, and nothing is kept.',
          '',
          `export HUBWRIGHT_ACCESS_TOKEN=${token}`,
          `hubwright deploy <solution> --endpoint ${origin} --subscription ${subscriptionId} --resource-group ${resourceGroup} --workspace ${workspace}`,
          '',
        ].join('\n');
  writeResult(text, options, terminal);
}

/** One line: when, what was asked, what was answered. Addresses of Azure hold no secrets; tokens and bodies are not shown. */
function describe(method: string, address: string, { status, body, isDropped }: EmulatorResponse): string {
  const time = new Date().toISOString().slice(11, 19);
  const code = errorCode(body);
  const outcome = isDropped ? 'dropped' : `${status}${code === undefined ? '' : ` ${code}`}`;
  return `${time}  ${method} ${address}  ${outcome}\n`;
}

function errorCode(body: EmulatorResponse['body']): string | undefined {
  if (typeof body !== 'object' || body === null || !('error' in body)) return undefined;
  const { error } = body;
  return typeof error === 'object' && error !== null && 'code' in error ? String(error['code']) : undefined;
}

function readPort(text = '0'): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new UsageError(
    `"${text}" of --port is no port: a whole number up to 65535 is one, and 0 takes a free one.`,
  );
}

/** Without a signal it waits until the process is ended. */
async function untilAborted(signal: AbortSignal | undefined): Promise<void> {
  await new Promise<void>((done) => {
    if (signal?.aborted) done();
    signal?.addEventListener('abort', () => done(), { once: true });
  });
}
