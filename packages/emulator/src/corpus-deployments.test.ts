import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { asObject, type Json, type JsonObject } from '@hubwright/schema';
import { createEmulator } from './emulator.js';
import type { EmulatorResponse } from './exchange/exchange.js';
import { issueTestToken } from './tokens/test-token.js';

const corpus =
  process.env['HUBWRIGHT_CORPUS'] ?? fileURLToPath(new URL('../../../../shared/corpus', import.meta.url));
const schemaFolder = path.join(corpus, 'arm-schemas');
const hasCorpus = existsSync(schemaFolder);
const describeCorpus = hasCorpus ? describe : describe.skip;

/** Packages that are not deployed, and why: two have faults, the third makes policies, which the emulator does not know. */
const knownFaults: Readonly<Record<string, RegExp>> = {
  DigitalGuardianDLP: /Unable to parse language expression 'variables\('_uiConfigId1'\)\)'/,
  'Symantec Endpoint Protection':
    /resourceId': the type 'Microsoft.Insights\/workbooks' requires '1' resource name/,
  HoneyTokens: /'policyDefinitions' could not be found .* the emulator knows the types that solutions use/,
};

describeCorpus('deploying published packages (skipped without the corpus; set HUBWRIGHT_CORPUS)', () => {
  const folders = ['azure-sentinel-2022/Solutions', 'v3-solutions'].map((name) => path.join(corpus, name));
  const packages = folders.flatMap((folder) =>
    readFolder(folder).flatMap((name): [string, string][] => {
      const file = path.join(folder, name, 'Package/mainTemplate.json');
      return existsSync(file) ? [[name, file]] : [];
    }),
  );
  const send = hasCorpus ? startEmulator() : undefined;

  it.each(packages)('%s', (name, file) => {
    const error = deploy(send!, `package-${packages.findIndex(([one]) => one === name)}`, readJson(file));
    expect(JSON.stringify(error)).toMatch(knownFaults[name] ?? /^null$/);
  });
});

function readFolder(folder: string, recursive = false): string[] {
  return existsSync(folder) ? readdirSync(folder, { recursive, encoding: 'utf8' }) : [];
}

function readJson(file: string): JsonObject {
  return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')) as JsonObject;
}

type Send = (method: string, address: string, body?: Json) => EmulatorResponse;

/** An emulator with the official schemas, and a client for it. */
function startEmulator(): Send {
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

/** Deploys a template; gives what the deployment ended with, `null` when it succeeded. */
function deploy(send: Send, name: string, template: JsonObject): Json {
  const address = `/subscriptions/11111111-1111-4111-8111-111111111111/resourceGroups/hubwright/providers/Microsoft.Resources/deployments/${name}?api-version=2025-04-01`;
  const properties = { mode: 'Incremental', template, parameters: parametersFor(template) };
  const started = send('PUT', address, { properties });
  const ended = started.status < 300 ? send('GET', started.headers['azure-asyncoperation']!) : started;
  return asObject(ended.body)['error'] ?? null;
}

/** A value for each parameter that needs one: one of those that are allowed, a location, or a name. */
function parametersFor(template: JsonObject): JsonObject {
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
