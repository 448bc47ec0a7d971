import {
  createSource,
  normaliseConnector,
  type Json,
  type JsonObject,
  type Location,
} from '@hubwright/schema';
import { locateMember, type ConnectorConfig } from './connector-config.js';
import { fillStep } from './steps/fill-step.js';
import { readNextSteps, type NextStep, type StepFault } from './steps/next-step.js';
import { translateStep } from './steps/translate-step.js';
import { asObject, readBoolean, readMember, readNumber, readObject, readText } from './read-member.js';

/** What to poll and how: the documented form of either generation of connectors, with all values in place. */
export interface PollingPlan {
  readonly connector: string;
  readonly kind: 'APIPolling' | 'RestApiPoller';
  readonly auth: JsonObject;
  readonly request: RequestPlan;
  readonly response: ResponsePlan;
  readonly paging: JsonObject;
  /** The step this is the plan of; empty for the first call. */
  readonly step: string;
  /** Addresses whose origins credentials may go to: those the connector names itself. */
  readonly homes: readonly string[];
  /** Calls that follow from the records of this one (`stepInfo`). */
  readonly nextSteps: readonly NextStep[];
  readonly stepFaults: readonly StepFault[];
  /** Members added to every event. */
  readonly addOnAttributes: JsonObject;
  /** Transformations of events that the service alone has (`extra`), by the member that names them. */
  readonly transforms: Readonly<Record<string, string>>;
  /** Where a member of the configuration stands in its file. */
  readonly locate: (...names: string[]) => Location;
}

/** `request`, with the defaults of the service; times in milliseconds. */
export interface RequestPlan {
  readonly endpoint: string;
  readonly method: string;
  readonly windowMs: number;
  readonly delayMs: number;
  readonly timeFormat: string | undefined;
  readonly startName: string | undefined;
  readonly endName: string | undefined;
  readonly interval:
    { readonly name: string; readonly prepend: string; readonly delimiter: string } | undefined;
  readonly parameters: JsonObject;
  readonly template: string | undefined;
  readonly isJsonBody: boolean;
  readonly headers: Readonly<Record<string, string>>;
  readonly callsPerSecond: number | undefined;
  readonly pageCallsPerSecond: number | undefined;
  readonly rateLimit: JsonObject | undefined;
  readonly retries: number;
  readonly timeoutMs: number;
}

/** `response`, with the defaults of the service. */
export interface ResponsePlan {
  readonly eventsPaths: readonly string[];
  readonly format: string;
  readonly compression: string | undefined;
  readonly successPath: string | undefined;
  readonly successValue: string | undefined;
  readonly childrenToArray: boolean;
  readonly csv: {
    readonly delimiter: string;
    readonly escape: string;
    readonly hasHeader: boolean;
    readonly hasBoundary: boolean;
  };
}

/**
 * Makes the plan of a filled configuration. Spellings and forms are read as tolerantly as connectors need it.
 * @param connector where the configuration comes from, for locations
 * @param filled the configuration with its values in place, as `fillConnector` gives it
 * @see https://learn.microsoft.com/azure/sentinel/data-connector-connection-rules-reference
 */
export function createPollingPlan(connector: ConnectorConfig, filled: JsonObject): PollingPlan {
  const kind = connector.kind === 'APIPolling' ? 'APIPolling' : 'RestApiPoller';
  return planCall(canonicalConfig(kind, filled), {
    kind,
    connector: connector.connector,
    configs: readObject(filled, 'stepCollectorConfigs') ?? {},
    path: [],
    homes: [],
    auth: undefined,
    locate: (...names) => locateMember(connector, ...names),
    locateRoot: (...names) => locateMember(connector, ...names),
  });
}

/** What the plan of a call takes from the calls before it. */
interface CallSurroundings extends Pick<PollingPlan, 'kind' | 'connector' | 'homes' | 'locate'> {
  readonly configs: JsonObject;
  /** Steps on the way, this one last. */
  readonly path: readonly string[];
  readonly auth: JsonObject | undefined;
  readonly locateRoot: PollingPlan['locate'];
}

function planCall(config: JsonObject, surroundings: CallSurroundings): PollingPlan {
  const { kind, connector, path, locate, locateRoot } = surroundings;
  const section = (name: string): JsonObject => asObject(readMember(config, name)) ?? {};
  const auth = readObject(config, 'auth') ?? surroundings.auth ?? {};
  const request = readRequest(section('request'));
  const paging = section('paging');
  // The address of a step may come out of an answer, and an answer does not decide who gets credentials.
  const homes = path.length > 0 ? surroundings.homes : homesOf(request.endpoint, paging);
  const configs = { ...surroundings.configs, ...readObject(config, 'stepCollectorConfigs') };
  const { steps, faults } = readNextSteps(config, {
    configs,
    path,
    locate,
    plan: (id, own, values) => {
      const template = canonicalConfig(kind, translateStep(own));
      const endpoint = withScheme(
        readText(readObject(template, 'request') ?? {}, 'apiEndpoint')?.trim() ?? '',
      );
      return planCall(fillStep(template, values), {
        ...surroundings,
        configs,
        path: [...path, id],
        homes: [...homes, ...homesOf(endpoint, readObject(template, 'paging') ?? {})],
        auth,
        locate: (...names) => locateRoot('stepCollectorConfigs', id, ...names),
      });
    },
  });
  return {
    connector,
    kind,
    auth,
    request,
    response: readResponse(section('response')),
    paging,
    step: path.at(-1) ?? '',
    homes,
    nextSteps: steps,
    stepFaults: faults,
    addOnAttributes: section('addOnAttributes'),
    transforms: readTransforms(section('extra')),
    locate,
  };
}

function readTransforms(extra: JsonObject): Record<string, string> {
  const named = ['transformName', 'nestedTransformName'].map((member) => [member, readText(extra, member)]);
  return Object.fromEntries(named.filter(([, name]) => name)) as Record<string, string>;
}

/** The addresses of a configuration whose hosts are its own, not taken from a record. */
function homesOf(endpoint: string, paging: JsonObject): string[] {
  return [endpoint, readText(paging, 'nextPageUrl') ?? ''].filter((url) =>
    /^https?:\/\/[^/?#$]+(?:[/?#]|$)/i.test(url),
  );
}

function canonicalConfig(kind: PollingPlan['kind'], filled: JsonObject): JsonObject {
  const isLegacy = kind === 'APIPolling';
  const value: Json = isLegacy ? filled : { kind, properties: filled };
  const document = { source: createSource('connector.json', ''), value };
  const normal = normaliseConnector(document, isLegacy ? 'polling-config' : 'data-connector').value;
  return (isLegacy ? asObject(normal) : asObject(asObject(normal)?.['properties'])) ?? filled;
}

function readRequest(request: JsonObject): RequestPlan {
  const intervalName = readText(request, 'queryTimeIntervalAttributeName');
  return {
    endpoint: withScheme(readText(request, 'apiEndpoint')?.trim() ?? ''),
    method: (readText(request, 'httpMethod') ?? 'GET').toUpperCase(),
    windowMs: 60_000 * Math.max(1, readNumber(request, 'queryWindowInMin') ?? 5),
    delayMs: 60_000 * (readNumber(request, 'queryWindowDelayInMin') ?? 0),
    timeFormat: readText(request, 'queryTimeFormat') || undefined,
    startName:
      readText(request, 'startTimeAttributeName') || readText(request, 'startTimeJsonPath') || undefined,
    endName: readText(request, 'endTimeAttributeName') || undefined,
    interval: intervalName
      ? {
          name: intervalName,
          prepend: readText(request, 'queryTimeIntervalPrepend') ?? '',
          delimiter: readText(request, 'queryTimeIntervalDelimiter') ?? '',
        }
      : undefined,
    parameters: readObject(request, 'queryParameters') ?? {},
    template: templateText(readMember(request, 'queryParametersTemplate')),
    isJsonBody: readBoolean(request, 'isPostPayloadJson'),
    headers: textMembers(readObject(request, 'headers') ?? {}),
    callsPerSecond: positive(readNumber(request, 'rateLimitQPS')),
    pageCallsPerSecond: positive(readNumber(request, 'paginatedCallsPerSecond')),
    rateLimit: readObject(request, 'rateLimitConfig'),
    retries: Math.max(0, Math.floor(readNumber(request, 'retryCount') ?? 3)),
    timeoutMs: 1000 * (positive(readNumber(request, 'timeoutInSeconds')) ?? 20),
  };
}

function readResponse(response: JsonObject): ResponsePlan {
  const paths = readMember(response, 'eventsJsonPaths');
  return {
    eventsPaths:
      Array.isArray(paths) && paths.length > 0
        ? paths.map(String)
        : [typeof paths === 'string' ? paths : '$'],
    format: (readText(response, 'format') || 'json').toLowerCase(),
    compression:
      readText(response, 'compressionAlgo')?.toLowerCase() ||
      (readBoolean(response, 'isGzipCompressed') ? 'gzip' : undefined),
    successPath: readText(response, 'successStatusJsonPath') || undefined,
    successValue: readText(response, 'successStatusValue'),
    childrenToArray: readBoolean(response, 'convertChildPropertiesToArray'),
    csv: {
      delimiter: readText(response, 'csvDelimiter') || ',',
      escape: readText(response, 'csvEscape') || '"',
      hasHeader: readMember(response, 'hasCsvHeader') === undefined || readBoolean(response, 'hasCsvHeader'),
      hasBoundary: readBoolean(response, 'hasCsvBoundary'),
    },
  };
}

/** Connectors whose address comes from a parameter may lack the scheme; the service takes HTTPS. */
function withScheme(endpoint: string): string {
  return endpoint === '' || /^[a-z][a-z0-9+.-]*:\/\//i.test(endpoint) ? endpoint : `https://${endpoint}`;
}

function templateText(value: Json | undefined): string | undefined {
  if (value === undefined || value === '') return undefined;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Members as texts; `null` members are left out. */
export function textMembers(object: JsonObject): Record<string, string> {
  return Object.fromEntries(
    Object.entries(object).flatMap(([name, value]) =>
      value === undefined || value === null
        ? []
        : [[name, typeof value === 'string' ? value : JSON.stringify(value)]],
    ),
  );
}

function positive(value: number | undefined): number | undefined {
  return value !== undefined && value > 0 ? value : undefined;
}
