import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isJsonObject, type JsonObject } from '@hubwright/schema';
import { nodeFilePort } from '../node-file-port.js';
import { UsageError } from '../usage-error.js';

/**
 * Reads the official schemas of resources from a folder in the layout of
 * https://github.com/Azure/azure-resource-manager-schemas/tree/main/schemas: a folder for each API version.
 */
export function readSchemas(given: string, directory: string): JsonObject[] {
  const root = path.resolve(directory, given);
  if (nodeFilePort.stat(root)?.kind !== 'directory')
    throw new UsageError(`"${given}" of --schemas does not exist or is no folder.`);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.json'),
  );
  if (files.length === 0) throw new UsageError(`"${given}" of --schemas holds no JSON files.`);
  return files.sort().map((name) => readSchema(path.join(root, name)));
}

function readSchema(file: string): JsonObject {
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  try {
    const value: unknown = JSON.parse(text);
    if (isJsonObject(value)) return value;
  } catch {
    // Told below: what cannot be read is no schema either.
  }
  throw new UsageError(`"${file}" of --schemas is no JSON Schema.`);
}
