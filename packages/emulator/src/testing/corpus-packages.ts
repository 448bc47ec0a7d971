import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { asObject, type Json, type JsonObject } from '@hubwright/schema';
import { createEmulator } from '../emulator.js';
import type { EmulatorResponse } from '../exchange/exchange.js';
import { issueTestToken } from '../tokens/test-token.js';

const corpus =
  process.env['HUBWRIGHT_CORPUS'] ?? fileURLToPath(new URL('../../../../../shared/corpus', import.meta.url));
const schemaFolder = path.join(corpus, 'arm-schemas');

/** Whether there is a corpus with schemas. */
export const hasCorpus = existsSync(schemaFolder);

/** The packages that were published, by the names of their folders. */
export const publishedPackages = ['azure-sentinel-2022/Solutions', 'v3-solutions'].flatMap((folder) =>
  readFolder(path.join(corpus, folder)).flatMap((name): [string, string][] => {
    const file = path.join(corpus, folder, name, 'Package/mainTemplate.json');
    return existsSync(file) ? [[name, file]] : [];
  }),
);

function readFolder(folder: string, recursive = false): string[] {
  return existsSync(folder) ? readdirSync(folder, { recursive, encoding: 'utf8' }) : [];
}

/** Reads a template or schema. */
export function readJson(file: string): JsonObject {
  return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')) as JsonObject;
}

/** Sends a request with a token. */
export type Send = (method: string, address: string, body?: Json) => EmulatorResponse;

/** An emulator with the official schemas, and a client for it. */
export function startCorpusEmulator(): Send {
  const schemas = readFolder(schemaFolder, true)
    .filter((name) => name.endsWith('.json'))
    .map((name) => readJson(path.join(schemaFolder, name)));
  const time = Date.UTC(2026, 0, 31, 8);
  const emulator = createEmulator({ clock: { now: () => time }, ids: randomUUID, schemas });
  return (method, address, body) =>
    emulator.answer({
      method,
      url: new URL(address, 'http://emulator'),
      headers: { authorization: `Bearer ${issueTestToken(time)}`, 'content-type': 'application/json' },
      body: body === undefined ? '' : JSON.stringify(body),
    });
}

const deployments =
  '/subscriptions/11111111-1111-4111-8111-111111111111/resourceGroups/hubwright/providers/Microsoft.Resources/deployments';

/** What came of a deployment. */
export interface Outcome {
  /** Of the answer to the request. */
  readonly status: number;
  /** What it ended with, be it refused or failed; `null` when it succeeded. */
  readonly error: Json;
  /** The last answer. */
  readonly result: Json;
}

/** Deploys a template, or has it validated or predicted: `''`, `'validate'` or `'whatIf'`. */
export function deploy(
  send: Send,
  name: string,
  template: Json,
  parameters: JsonObject = parametersFor(asObject(template)),
  action: '' | 'validate' | 'whatIf' = '',
): Outcome {
  const address = `${deployments}/${name}${action && `/${action}`}?api-version=2025-04-01`;
  const properties = { mode: 'Incremental', template, parameters };
  const started = send(action ? 'POST' : 'PUT', address, { properties });
  const follow = started.headers['azure-asyncoperation'] ?? started.headers['location'];
  const ended = follow === undefined ? started : send('GET', follow);
  const result = ended.body ?? null;
  return { status: started.status, error: asObject(result)['error'] ?? null, result };
}

/** A value for each parameter that needs one: one of those that are allowed, a location, or a name. */
export function parametersFor(template: JsonObject): JsonObject {
  const given: JsonObject = {};
  for (const [name, declaration] of Object.entries(asObject(template['parameters']))) {
    const { type, defaultValue, allowedValues, minLength } = asObject(declaration);
    const isText = /string$/i.test(String(type));
    const isShort = String(defaultValue ?? '').length < Number(minLength ?? 1);
    if (Array.isArray(allowedValues)) given[name] = { value: allowedValues[0]! };
    else if (/location/i.test(name)) given[name] = { value: 'eastus' };
    else if (isText && (name === 'workspace' || isShort)) given[name] = { value: 'hubwright' };
  }
  return given;
}
