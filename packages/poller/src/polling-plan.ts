import {
  createSource,
  normaliseConnector,
  type Json,
  type JsonObject,
  type Location,
} from '@hubwright/schema';
import { locateMember, type ConnectorConfig } from './connector-config.js';
import { asObject, readBoolean, readMember, readNumber, readObject, readText } from './read-member.js';

/** What to poll and how: the documented form of either generation of connectors, with all values in place. */
export interface PollingPlan {
  readonly connector: string;
  readonly kind: 'APIPolling' | 'RestApiPoller';
  readonly auth: JsonObject;
  readonly request: RequestPlan;
  readonly response: ResponsePlan;
  readonly paging: JsonObject;
  /** Whether calls follow from the events of others (`stepInfo`). */
  readonly isNested: boolean;
  /** Members added to every event. */
  readonly addOnAttributes: JsonObject;
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
  const config = canonicalConfig(kind, filled);
  const section = (name: string): JsonObject => asObject(readMember(config, name)) ?? {};
  return {
    connector: connector.connector,
    kind,
    auth: section('auth'),
    request: readRequest(section('request')),
    response: readResponse(section('response')),
    paging: section('paging'),
    isNested: /^nested$/i.test(readText(section('stepInfo'), 'stepType') ?? ''),
    addOnAttributes: section('addOnAttributes'),
    locate: (...names) => locateMember(connector, ...names),
  };
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
