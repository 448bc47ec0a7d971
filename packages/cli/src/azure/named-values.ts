import type { Prompt } from '../poll/prompt.js';
import { readGivenValues } from '../poll/given-values.js';
import { splitAssignment } from '../poll/parse-poll-options.js';
import { UsageError } from '../usage-error.js';
import type { ValueOptions } from './azure-options.js';

/** A value a command takes. */
export interface WantedValue {
  readonly name: string;
  readonly secret: boolean;
  /** Whether it may stay open. */
  readonly isOptional: boolean;
  /** What the page of the connector calls it; names such as `placeHolder1` say nothing. */
  readonly label?: string;
}

/** Where values come from beside the command line. */
export interface ValueGivers {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The person at the terminal; absent when nobody is there. */
  readonly prompt: Prompt | undefined;
  /** Says why an address is not that of a secret in a key vault. */
  readonly objectToVault: (address: string) => string | undefined;
  /** Reads a secret of a key vault. */
  readonly readVault: (address: string) => Promise<string>;
}

/** A value that was given. */
export interface NamedValue {
  readonly name: string;
  readonly value: string;
  readonly secret: boolean;
}

const vaultPrefix = 'keyvault:';

/**
 * Puts together the values a command takes: those of the command line, of key vaults, and what a person is asked for. Names are the same
 * in any case of letters. Throws a `UsageError` that names what is missing, unknown or a secret on the command line; key vaults are asked
 * after that.
 * @param asker what takes the values, for messages: "the template"
 */
export async function gatherNamedValues(
  asker: string,
  wanted: readonly WantedValue[],
  { set = [], secret = [] }: ValueOptions,
  givers: ValueGivers,
): Promise<Map<string, NamedValue>> {
  const fromVault = secret.filter((text) => splitAssignment(text, '--secret').value.startsWith(vaultPrefix));
  const others = secret.filter((text) => !fromVault.includes(text));
  const addresses = fromVault.map((text) => readReference(text, givers));
  const given = readGivenValues(set, others, givers.environment);
  const byName = new Map(wanted.map((value) => [value.name.toLowerCase(), value]));
  const find = (name: string): WantedValue => {
    const found = byName.get(name.toLowerCase());
    if (found) return found;
    const names = wanted.map((value) => value.name);
    const wayOut = names.length === 0 ? 'It takes none.' : `It takes ${names.join(', ')}.`;
    throw new UsageError(`${capitalise(asker)} takes no value "${name}". ${wayOut}`);
  };
  const values = new Map<string, NamedValue>();
  for (const { name: written, value, secret: isSecret } of given) {
    const { name, secret: isMeantSecret } = find(written);
    if (isMeantSecret && !isSecret && value !== '') throw new UsageError(describeOpenSecret(name));
    values.set(name, { name, value, secret: isSecret || isMeantSecret });
  }
  const references = addresses.map(({ name, address }) => ({ name: find(name).name, address }));
  const known = new Set([...values.keys(), ...references.map(({ name }) => name)]);
  const missing = wanted.filter(({ name, isOptional }) => !isOptional && !known.has(name));
  if (missing.length > 0 && !givers.prompt) throw new UsageError(describeMissing(asker, missing));
  for (const one of missing) {
    const { name, secret: isSecret } = one;
    const value = (await givers.prompt?.ask(`${name}${labelOf(one)}: `, { secret: isSecret })) ?? '';
    if (value === '') throw new UsageError(describeMissing(asker, [one]));
    values.set(name, { name, value, secret: isSecret });
  }
  for (const { name, address } of references)
    values.set(name, { name, value: await givers.readVault(address), secret: true });
  return values;
}

function readReference(text: string, { objectToVault }: ValueGivers): { name: string; address: string } {
  const { name, value } = splitAssignment(text, '--secret');
  const address = value.slice(vaultPrefix.length);
  const objection = objectToVault(address);
  if (objection !== undefined) throw new UsageError(`--secret ${name}: ${objection}`);
  return { name, address };
}

function describeOpenSecret(name: string): string {
  return `"${name}" is a secret. Give it with --secret ${name}=env:VAR, so that it is not on the command line.`;
}

function labelOf({ name, label = '' }: WantedValue): string {
  return label === '' || label.toLowerCase() === name.toLowerCase() ? '' : ` ("${label}")`;
}

function describeMissing(asker: string, missing: readonly WantedValue[]): string {
  const options = missing.map(
    (value) => (value.secret ? `--secret ${value.name}=env:VAR` : `--set ${value.name}=…`) + labelOf(value),
  );
  const [noun, verb] = missing.length === 1 ? ['a value', 'is'] : ['values', 'are'];
  return `${capitalise(asker)} needs ${noun} that ${verb} missing: ${options.join(', ')}.`;
}

function capitalise(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
