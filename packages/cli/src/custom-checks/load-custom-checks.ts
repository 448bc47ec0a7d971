import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isJsonObject } from '@hubwright/schema';
import { findCheck, registerCustomChecks } from '../check-registry.js';
import type { CustomCheck } from '../custom-checks.js';
import { UsageError } from '../usage-error.js';

const loaded = new Map<string, Promise<readonly CustomCheck[]>>();

/**
 * Imports modules of custom checks (absolute paths) and registers what they export. Throws a `UsageError` for a module that
 * cannot be imported, or that exports something else.
 */
export async function loadCustomChecks(modules: readonly string[]): Promise<CustomCheck[]> {
  const checks: CustomCheck[] = [];
  for (const module of modules) {
    const known = loaded.get(module) ?? importChecks(module);
    loaded.set(module, known);
    checks.push(...(await known));
  }
  return checks;
}

async function importChecks(file: string): Promise<readonly CustomCheck[]> {
  const shown = path.basename(file);
  const exported = await importModule(file, shown);
  const checks = isJsonLike(exported) ? exported['default'] : undefined;
  if (!Array.isArray(checks))
    throw new UsageError(`"${shown}" of customChecks has to export an array of checks as its default.`);
  for (const [index, check] of checks.entries()) requireCheck(check, `check ${index + 1} of "${shown}"`);
  registerCustomChecks(checks as CustomCheck[], pathToFileURL(file));
  return checks as CustomCheck[];
}

async function importModule(file: string, shown: string): Promise<unknown> {
  try {
    return await import(pathToFileURL(file).href);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`"${shown}" of customChecks cannot be loaded: ${reason}`);
  }
}

function requireCheck(check: unknown, name: string): void {
  const fault = faultOf(check);
  if (fault !== undefined) throw new UsageError(`In customChecks, ${name} ${fault}`);
}

function faultOf(check: unknown): string | undefined {
  if (!isJsonLike(check)) return 'is no object.';
  const { id, severity, summary, messages, content, solution } = check;
  if (typeof id !== 'string' || !/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(id))
    return 'needs an "id" in kebab-case of two words at least, such as "acme-publisher-name".';
  if (findCheck(id)) return `has the id "${id}", which is taken. Put a name of yours in front.`;
  if (!['error', 'warning', 'info'].includes(String(severity)))
    return `("${id}") needs a "severity": "error", "warning" or "info".`;
  if (typeof summary !== 'string') return `("${id}") needs a "summary", one sentence.`;
  if (!isJsonLike(messages) || Object.values(messages).some((text) => typeof text !== 'string'))
    return `("${id}") needs "messages": an object of sentences.`;
  if (typeof content !== 'function' && typeof solution !== 'function')
    return `("${id}") needs a function "content" or "solution" that looks for findings.`;
  return undefined;
}

/** Exports of modules are objects too. */
function isJsonLike(value: unknown): value is Record<string, unknown> {
  return isJsonObject(value) || (typeof value === 'object' && value !== null && !Array.isArray(value));
}
