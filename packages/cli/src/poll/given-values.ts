import type { FilledConnector } from '@hubwright/poller';
import { UsageError } from '../usage-error.js';
import { splitAssignment } from './parse-poll-options.js';

/** A value of a connector, by the name of the connect call, of its placeholder or of its ARM parameter. */
export interface GivenValue {
  readonly name: string;
  readonly value: string;
  readonly secret: boolean;
  /** The environment variable it came from. */
  readonly variable?: string;
}

/**
 * Reads the values of the command line. Throws a `UsageError` for what cannot be read, without repeating a value.
 * @param set `name=value` of `--set`
 * @param secret `name=env:VAR` of `--secret`
 */
export function readGivenValues(
  set: readonly string[],
  secret: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): GivenValue[] {
  return [
    ...set.map((text) => ({ ...splitAssignment(text, '--set'), secret: false })),
    ...secret.map((text) => readSecret(text, environment)),
  ];
}

function readSecret(text: string, environment: Readonly<Record<string, string | undefined>>): GivenValue {
  const { name, value: reference } = splitAssignment(text, '--secret');
  if (!reference.startsWith('env:')) {
    throw new UsageError(
      `--secret takes ${name}=env:VAR, the name of an environment variable; a value on the command line can be read by others.`,
    );
  }
  const variable = reference.slice('env:'.length);
  const value = environment[variable];
  if (value) return { name, value, secret: true, variable };
  const state =
    value === '' ? `empty. For a value that is meant to be empty, write --set ${name}=` : 'not set';
  throw new UsageError(`The environment variable "${variable}", which is to hold "${name}", is ${state}.`);
}

/** The environment variables of secrets, by the secret. */
export function variablesOf(given: readonly GivenValue[]): ReadonlyMap<string, string> {
  return new Map(
    given.flatMap(({ value, variable }) => (variable === undefined ? [] : [[value, variable] as const])),
  );
}

/** Throws a `UsageError` when a secret of a connector is given with `--set`; an empty value is none. */
export function refuseOpenSecrets(given: readonly GivenValue[], filled: readonly FilledConnector[]): void {
  const open = given.find(
    ({ name, value, secret }) =>
      !secret && value !== '' && filled.some(({ secretNames }) => secretNames.has(name.toLowerCase())),
  );
  if (open)
    throw new UsageError(
      `"${open.name}" is a secret. Give it with --secret ${open.name}=env:VAR, so that it is not on the command line.`,
    );
}
