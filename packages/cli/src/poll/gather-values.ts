import {
  fillConnector,
  type ConnectorConfig,
  type FilledConnector,
  type MissingValue,
} from '@hubwright/poller';
import { UsageError } from '../usage-error.js';
import { splitAssignment } from './parse-poll-options.js';

/** Where values come from: the command line, the environment, and a person at the terminal. */
export interface ValueSources {
  /** `name=value` of `--set`. */
  readonly set: readonly string[];
  /** `name=env:VAR` of `--secret`. */
  readonly secret: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Asks for a secret without showing it; absent when nobody is there. */
  readonly ask: ((name: string) => Promise<string>) | undefined;
}

/** The connectors with their values in place, all texts to be masked, and given names nothing asks for. */
export interface GatheredValues {
  readonly filled: readonly FilledConnector[];
  readonly secrets: readonly string[];
  readonly unused: readonly string[];
}

/** Puts together what the connectors need. Throws a `UsageError` that names what is missing. */
export async function gatherValues(
  connectors: readonly ConnectorConfig[],
  sources: ValueSources,
): Promise<GatheredValues> {
  const given = sources.set.map((text) => splitAssignment(text, '--set'));
  const secrets = sources.secret.map((text) => readSecret(text, sources.environment));
  const values = new Map(
    [...given, ...secrets].map(({ name, value }) => [name.toLowerCase(), { name, value }]),
  );
  const fill = (): FilledConnector[] => {
    const named = Object.fromEntries([...values.values()].map(({ name, value }) => [name, value]));
    return connectors.map((connector) => fillConnector(connector, named));
  };
  let filled = fill();
  refuseOpenSecrets(given, filled);
  for (let missing = missingOf(filled); missing.length > 0; missing = missingOf(filled)) {
    if (!sources.ask || missing.some(({ secret }) => !secret)) throw new UsageError(describeMissing(missing));
    for (const { name } of missing) {
      const value = await sources.ask(name);
      if (value === '') throw new UsageError(describeMissing([{ name, secret: true }]));
      secrets.push({ name, value });
      values.set(name.toLowerCase(), { name, value });
    }
    filled = fill();
  }
  const unused = [...values.values()]
    .map(({ name }) => name)
    .filter((name) => filled.every((one) => one.unused.includes(name)));
  return {
    filled,
    secrets: [...secrets.map(({ value }) => value), ...filled.flatMap((one) => one.secrets)],
    unused,
  };
}

function readSecret(text: string, environment: ValueSources['environment']): { name: string; value: string } {
  const { name, value: reference } = splitAssignment(text, '--secret');
  if (!reference.startsWith('env:')) {
    throw new UsageError(
      `--secret takes ${name}=env:VAR, the name of an environment variable; a value on the command line can be read by others.`,
    );
  }
  const variable = reference.slice('env:'.length);
  const value = environment[variable];
  if (value) return { name, value };
  throw new UsageError(
    `The environment variable "${variable}", which is to hold "${name}", is ${value === '' ? 'empty' : 'not set'}.`,
  );
}

function refuseOpenSecrets(given: readonly { name: string }[], filled: readonly FilledConnector[]): void {
  const open = given.find(({ name }) =>
    filled.some(({ secretNames }) => secretNames.has(name.toLowerCase())),
  );
  if (open)
    throw new UsageError(
      `"${open.name}" is a secret. Give it with --secret ${open.name}=env:VAR, so that it is not on the command line.`,
    );
}

function missingOf(filled: readonly FilledConnector[]): MissingValue[] {
  const byName = new Map<string, MissingValue>();
  for (const value of filled.flatMap(({ missing }) => missing)) byName.set(value.name.toLowerCase(), value);
  return [...byName.values()];
}

function describeMissing(missing: readonly MissingValue[]): string {
  const options = missing.map(({ name, secret }) =>
    secret ? `--secret ${name}=env:VAR` : `--set ${name}=…`,
  );
  return `The connector needs ${missing.length === 1 ? 'a value' : 'values'} that ${missing.length === 1 ? 'is' : 'are'} missing: ${options.join(', ')}.`;
}
