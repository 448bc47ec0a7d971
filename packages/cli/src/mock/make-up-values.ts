import {
  checkPlan,
  createPollingPlan,
  fillConnector,
  type ConnectorConfig,
  type MissingValue,
} from '@hubwright/poller';
import { gatherValues, type GatheredValues } from '../poll/gather-values.js';
import { splitAssignment } from '../poll/parse-poll-options.js';

/** The options that give `poll` its values, and the variables its secrets are in. */
export interface PollValues {
  /** `name=value` of `--set`. */
  readonly set: readonly string[];
  /** `name=env:VAR` of `--secret`. */
  readonly secret: readonly string[];
  /** Variables that were made up, and what they hold. */
  readonly variables: Readonly<Record<string, string>>;
}

/** What the user gave. */
export interface GivenValues {
  readonly set: readonly string[];
  readonly secret: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * Fills connectors with what the user gave, and with made-up values where nothing was given, so that nobody needs an account to try one.
 * Throws a `UsageError` as `gatherValues` does, but never for a value that is missing.
 */
export async function makeUpValues(
  connectors: readonly ConnectorConfig[],
  given: GivenValues,
): Promise<{ readonly gathered: GatheredValues; readonly options: PollValues }> {
  const names = [
    ...given.set.map((text) => splitAssignment(text, '--set')),
    ...given.secret.map((text) => splitAssignment(text, '--secret')),
  ];
  const made = findMissing(connectors, Object.fromEntries(names.map(({ name, value }) => [name, value])));
  const open = made.filter(({ secret }) => !secret);
  const hidden = made.filter(({ secret }) => secret);
  const variables = Object.fromEntries(hidden.map(({ name, value }) => [variableOf(name), value]));
  const options: PollValues = {
    set: [...given.set, ...open.map(({ name, value }) => `${name}=${value}`)],
    secret: [...given.secret, ...hidden.map(({ name }) => `${name}=env:${variableOf(name)}`)],
    variables,
  };
  const environment = { ...given.environment, ...variables };
  return {
    gathered: await gatherValues(connectors, {
      ...options,
      environment,
      prompt: undefined,
      authorize: undefined,
    }),
    options,
  };
}

interface MadeValue extends MissingValue {
  readonly value: string;
}

/** Values may ask for others, so they are filled in until nothing is missing. */
function findMissing(
  connectors: readonly ConnectorConfig[],
  given: Readonly<Record<string, string>>,
): MadeValue[] {
  const made = new Map<string, MadeValue>();
  const valuesOf = (): Record<string, string> => ({
    ...given,
    ...Object.fromEntries([...made.values()].map(({ name, value }) => [name, value])),
  });
  for (let round = 0; round < 10; round += 1) {
    const missing = connectors.flatMap((connector) => fillConnector(connector, valuesOf()).missing);
    if (missing.length === 0) break;
    for (const value of missing)
      made.set(value.name.toLowerCase(), { ...value, value: `mock-${slug(value.name)}` });
  }
  for (const [key, value] of made) {
    if (value.secret || countFaults(connectors, valuesOf()) === 0) continue;
    // Where a name alone makes no address, a value may be meant to be a whole one.
    const before = countFaults(connectors, valuesOf());
    made.set(key, { ...value, value: `https://${value.value}.example` });
    if (countFaults(connectors, valuesOf()) >= before) made.set(key, value);
  }
  return [...made.values()];
}

function countFaults(
  connectors: readonly ConnectorConfig[],
  values: Readonly<Record<string, string>>,
): number {
  return connectors.flatMap((connector) =>
    checkPlan(createPollingPlan(connector, fillConnector(connector, values).config)),
  ).length;
}

/** Also good for a host name. */
function slug(name: string): string {
  return (
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'value'
  );
}

function variableOf(name: string): string {
  return `MOCK_${name.toUpperCase().replace(/[^A-Z0-9]+/g, '_')}`;
}
