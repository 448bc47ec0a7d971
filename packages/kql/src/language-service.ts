import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { runInThisContext } from 'node:vm';
import type { LanguageNamespace, ServiceList } from './language-service-types.js';

/** The two scripts of the service, in the order in which they must run. The minified ones take half the memory of the full ones. */
const scripts = ['bridge.min.js', 'Kusto.Language.Bridge.min.js'];

/** Longest message of the service that is passed on, in UTF-16 units. */
const longestMessage = 300;

let loaded: LanguageNamespace | undefined;

/**
 * Microsoft's language service, loaded when first asked for and kept. Loading and the first analysis take seconds (README.md says how to
 * measure them), so a caller without a query should not call this. The scripts are made for a page: they define `Bridge`, `System` and `Kusto` globally.
 *
 * Throws when the package `@kusto/language-service-next` is not installed or does not load.
 */
export function loadLanguageService(): LanguageNamespace {
  loaded ??= guardService('load', () => findLoaded() ?? runScripts());
  return loaded;
}

/** The service when another copy of this module has loaded it: its scripts refuse to run twice in a process. */
function findLoaded(): LanguageNamespace | undefined {
  return runInThisContext('globalThis.Kusto?.Language?.KustoCode && Kusto.Language') as
    LanguageNamespace | undefined;
}

function runScripts(): LanguageNamespace {
  const folder = dirname(createRequire(import.meta.url).resolve('@kusto/language-service-next/package.json'));
  for (const script of scripts) {
    runInThisContext(readFileSync(join(folder, script), 'utf8'), { filename: script, displayErrors: false });
  }
  return runInThisContext('Kusto.Language') as LanguageNamespace;
}

/** What {@link guardService} throws: a fault inside the language service, in one short sentence. */
export class LanguageServiceError extends Error {
  override readonly name = 'LanguageServiceError';
}

/**
 * Runs `action` and turns whatever it throws into a {@link LanguageServiceError}. The service throws .NET exceptions, which are no
 * JavaScript errors; and Node prints the source line of an uncaught one, which in a minified script is four megabytes long.
 */
export function guardService<Result>(doing: string, action: () => Result): Result {
  try {
    return action();
  } catch (thrown) {
    throw new LanguageServiceError(`The KQL language service could not ${doing}: ${describeThrown(thrown)}`);
  }
}

function describeThrown(thrown: unknown): string {
  const { message } = Object(thrown) as { message?: unknown };
  const text = typeof message === 'string' ? message : String(thrown);
  return text.split(/\r?\n/, 1)[0]!.slice(0, longestMessage);
}

/** The items of a list of the service, as an array. */
export function readList<Item>(list: ServiceList<Item>): Item[] {
  return Array.from({ length: list.Count }, (_, index) => list.getItem(index));
}
