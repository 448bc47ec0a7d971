import {
  bindPlaceholders,
  evaluateArmText,
  findCurlyPlaceholders,
  isArmExpression,
  readPlaceholderInputs,
  resolvePlaceholders,
  type ArmScope,
  type Json,
  type JsonObject,
} from '@hubwright/placeholders';
import { joinPointer, splitPointer } from '@hubwright/schema';
import type { ConnectorConfig } from './connector-config.js';
import { credentialSlots, readSlot, requiredSlots, secretMembers } from './credential-slots.js';
import { fillSlots, isEmptyOnPurpose } from './fill-slots.js';
import { asObject, readMember, readText } from './read-member.js';
import { secretInputs } from './secret-inputs.js';

/** A value that the configuration needs and nobody gave. */
export interface MissingValue {
  readonly name: string;
  /** It is to be given with `--secret`, or asked for without echo. */
  readonly secret: boolean;
}

/** A configuration with its values in place. */
export interface FilledConnector {
  readonly config: JsonObject;
  readonly missing: readonly MissingValue[];
  /** Every text that stands in a secret place of `auth`. */
  readonly secrets: readonly string[];
  /** Names that are secret in this connector, in lower case. */
  readonly secretNames: ReadonlySet<string>;
  /** Given names that nothing in the connector has. */
  readonly unused: readonly string[];
}

/** The members whose values are needed to poll; those of `dcrConfig` and the like are for the deployment. */
const polledMembers = [
  'auth',
  'request',
  'response',
  'paging',
  'addOnAttributes',
  'extra',
  'stepInfo',
  'stepCollectorConfigs',
  'isActive',
];

/**
 * Puts values into a configuration as connecting does: credentials by the names of the connect call, ARM parameters and `{{x}}` placeholders by
 * their own. Names match in any case.
 */
export function fillConnector(
  connector: ConnectorConfig,
  values: Readonly<Record<string, string>>,
): FilledConnector {
  const filling = startFilling(connector, values);
  const polled = pickPolled(connector.config);
  const evaluated = evaluateStrings(
    fillSlots(polled, filling.values, filling.used),
    '',
    filling,
  ) as JsonObject;
  const config = fillPlaceholders(evaluated, connector.page, filling);
  const auth = asObject(readMember(config, 'auth')) ?? {};
  for (const slot of requiredSlots(auth)) {
    if (readSlot(auth, slot) !== undefined || isEmptyOnPurpose(auth, slot, connector.kind, filling.values))
      continue;
    need(filling, slot.name, slot.secret);
  }
  return {
    config,
    missing: [...filling.missing.values()],
    secrets: [auth, ...stepAuths(config)].flatMap(secretTexts),
    secretNames: filling.secretNames,
    unused: Object.keys(values).filter((name) => !filling.used.has(name.toLowerCase())),
  };
}

interface Filling {
  readonly values: ReadonlyMap<string, string>;
  readonly scope: ArmScope;
  readonly used: Set<string>;
  readonly missing: Map<string, MissingValue>;
  readonly secretNames: Set<string>;
}

function startFilling(connector: ConnectorConfig, given: Readonly<Record<string, string>>): Filling {
  const values = new Map(Object.entries(given).map(([name, value]) => [name.toLowerCase(), value]));
  const used = new Set<string>();
  const scope: ArmScope = {
    parameter: (name) => {
      used.add(name.toLowerCase());
      const declaration = asObject(readMember(connector.parameters ?? {}, name));
      return values.get(name.toLowerCase()) ?? evaluateDeclared(declaration?.['defaultValue'], scope);
    },
    variable: (name) => evaluateDeclared(readMember(connector.variables ?? {}, name), scope),
  };
  const slots = credentialSlots.filter(({ secret }) => secret).map(({ name }) => name.toLowerCase());
  const secretNames = new Set([...slots, ...secretInputs(connector)]);
  return { values, scope, used, missing: new Map(), secretNames };
}

/** A default value or a variable, itself evaluated when it is an expression. */
function evaluateDeclared(value: Json | undefined, scope: ArmScope): Json | undefined {
  if (typeof value !== 'string') return value;
  const evaluation = evaluateArmText(value, scope);
  return 'value' in evaluation ? evaluation.value : undefined;
}

function pickPolled(config: JsonObject): JsonObject {
  const wanted = new Set(polledMembers.map((name) => name.toLowerCase()));
  return Object.fromEntries(Object.entries(config).filter(([name]) => wanted.has(name.toLowerCase())));
}

/** Evaluates the ARM expressions of a value. */
function evaluateStrings(value: Json, pointer: string, filling: Filling): Json {
  if (typeof value === 'string') return evaluateString(value, pointer, filling);
  if (Array.isArray(value))
    return value.map((item, index) => evaluateStrings(item, joinPointer(pointer, index), filling));
  const object = asObject(value);
  if (!object) return value;
  return Object.fromEntries(
    Object.entries(object).map(([name, member]) => [
      name,
      evaluateStrings(member ?? null, joinPointer(pointer, name), filling),
    ]),
  );
}

function evaluateString(text: string, pointer: string, filling: Filling): Json {
  // A given value that stands in its slot already is a text, even when it begins with a bracket.
  if (!isArmExpression(text) || [...filling.values.values()].includes(text)) return text;
  const evaluation = evaluateArmText(text, filling.scope);
  if ('value' in evaluation) return evaluation.value;
  const { failure } = evaluation;
  // What merely looks like an expression, such as a JSONPath in brackets, is a text.
  if (failure.kind === 'malformed') return text;
  const name = failure.kind === 'parameter' ? failure.name : text;
  need(filling, name, isSecretPlace(pointer) || filling.secretNames.has(name.toLowerCase()));
  return text;
}

function fillPlaceholders(config: JsonObject, page: Json | undefined, filling: Filling): JsonObject {
  const bound = bindPlaceholders(readPlaceholderInputs(page), config).bindings.flatMap(
    ({ targets }) => targets,
  );
  const places = [...bound, ...findCurlyPlaceholders(config)];
  const targets = [
    ...new Map(places.map((place) => [`${place.at} ${place.start} ${place.pointer}`, place])).values(),
  ];
  for (const { name, pointer } of targets) {
    filling.used.add(name.toLowerCase());
    if (isSecretPlace(pointer)) filling.secretNames.add(name.toLowerCase());
    if (!filling.values.has(name.toLowerCase()))
      need(filling, name, filling.secretNames.has(name.toLowerCase()));
  }
  const values = [...filling.values];
  const escaped = values.map(([name, value]) => [
    name,
    JSON.stringify(value).slice(1, -1).replaceAll("'", '\\u0027'),
  ]);
  const isWithinJson = ({ pointer }: { readonly pointer: string }): boolean =>
    /^\s*\{\s*['"]/.test(textAt(config, pointer));
  const plain = resolvePlaceholders(config, Object.fromEntries(values), {
    targets: targets.filter((target) => !isWithinJson(target)),
  });
  return resolvePlaceholders(plain.value, Object.fromEntries(escaped), {
    targets: targets.filter(isWithinJson),
  }).value as JsonObject;
}

/** The text at a pointer: a template or dictionary written as JSON takes values escaped, lest a quote ends its string. */
function textAt(config: JsonObject, pointer: string): string {
  let value: Json | undefined = config;
  for (const segment of splitPointer(pointer)) {
    value = Array.isArray(value) ? value[Number(segment)] : asObject(value)?.[segment];
  }
  return typeof value === 'string' ? value : '';
}

function need(filling: Filling, name: string, secret: boolean): void {
  const known = filling.missing.get(name.toLowerCase());
  filling.missing.set(name.toLowerCase(), {
    name: known?.name ?? name,
    secret: secret || known?.secret === true,
  });
}

function isSecretPlace(pointer: string): boolean {
  const own = pointer.toLowerCase().replace(/^\/stepcollectorconfigs\/[^/]*/, '');
  const [, owner, member] = own.split('/');
  return owner === 'auth' && member !== undefined && (secretMembers.has(member) || stepSecrets.has(member));
}

/** What steps call the value that is `{key, value}` in the first call. */
const stepSecrets: ReadonlySet<string> = new Set(['passwordattributevalue']);

/** The `auth` of each nested step that has one of its own. */
function stepAuths(config: JsonObject): JsonObject[] {
  const steps = asObject(readMember(config, 'stepCollectorConfigs')) ?? {};
  return Object.values(steps).map((step) => asObject(readMember(asObject(step) ?? {}, 'auth')) ?? {});
}

function secretTexts(auth: JsonObject): string[] {
  return Object.keys(auth)
    .filter((name) => secretMembers.has(name.toLowerCase()) || stepSecrets.has(name.toLowerCase()))
    .map((name) => {
      const pair = asObject(auth[name]);
      return (pair ? readText(pair, 'value') : readText(auth, name)) ?? '';
    })
    .filter((text) => text !== '');
}
