import { ResourceManagementClient } from '@azure/arm-resources';
import { createPipelineRequest, type HttpMethods } from '@azure/core-rest-pipeline';
import type { Json } from '@hubwright/schema';
import { faultOfAnswer, faultOfError } from '../errors/describe-failure.js';
import { azureClouds, isLoopback, type AzureCloud } from './azure-cloud.js';
import type { AzureCredential } from './credential.js';
import { createAzurePipeline } from './pipeline.js';
import { defaultRetryBounds, type RetryBounds } from './retry-strategy.js';

/** A request to Azure Resource Manager. */
export interface AzureRequest {
  readonly method: HttpMethods;
  /** Begins with `/subscriptions/`; or a whole address that an earlier answer gave. */
  readonly path: string;
  readonly apiVersion?: string;
  readonly body?: Json;
  /** Statuses beside 2xx that are answers and no faults, such as 404 where nothing may be there. */
  readonly accept?: readonly number[];
}

/** An answer of Azure Resource Manager; `body` is `undefined` when it is empty. */
export interface AzureAnswer {
  readonly status: number;
  readonly body: Json | undefined;
}

/** An open way to a subscription. */
export interface AzureConnection {
  readonly subscriptionId: string;
  readonly cloud: AzureCloud;
  readonly credential: AzureCredential;
  /** Origin of Azure Resource Manager, or of what stands in for it. */
  readonly endpoint: URL;
  /** Of the program, for its user agent. */
  readonly version: string;
  readonly retry: RetryBounds;
  /** The id that all requests carry. */
  readonly correlationId: string;
  /** The client of Microsoft's library, over the same pipeline. Call it within `attempt`. */
  readonly client: ResourceManagementClient;
  /** Sends one request. Throws an `AzureFault`. */
  send(request: AzureRequest): Promise<AzureAnswer>;
  /** Runs calls of the library, and turns what they throw into an `AzureFault`. */
  attempt<Result>(action: () => Promise<Result>): Promise<Result>;
}

/** How to connect. */
export interface ConnectionOptions {
  readonly subscriptionId: string;
  readonly credential: AzureCredential;
  readonly version: string;
  readonly correlationId: string;
  readonly cloud?: AzureCloud;
  /** Instead of the cloud's own Azure Resource Manager; plain HTTP only on the loopback address. */
  readonly endpoint?: URL;
  readonly retry?: RetryBounds;
}

/** Opens a way to a subscription. Nothing is sent yet. */
export function connectToAzure(options: ConnectionOptions): AzureConnection {
  const { subscriptionId, credential, version, correlationId } = options;
  const { cloud = azureClouds.public, retry = defaultRetryBounds } = options;
  const endpoint = options.endpoint ?? new URL(cloud.resourceManager);
  const isPlain = endpoint.protocol === 'http:';
  if (isPlain && !isLoopback(endpoint)) throw new Error('Plain HTTP is for the loopback address only.');
  const pipeline = createAzurePipeline({ ...options, endpoint, scope: cloud.scope, retry });
  const client = new ResourceManagementClient(credential, subscriptionId, {
    endpoint: endpoint.origin,
    pipeline,
    allowInsecureConnection: isPlain,
    $host: endpoint.origin,
  });
  const attempt = async <Result>(action: () => Promise<Result>): Promise<Result> => {
    try {
      return await action();
    } catch (error) {
      throw faultOfError(error, correlationId) ?? error;
    }
  };
  return {
    subscriptionId,
    cloud,
    credential,
    endpoint,
    version,
    retry,
    correlationId,
    client,
    attempt,
    send: async ({ method, path, apiVersion, body, accept = [] }) => {
      const url = new URL(path, endpoint);
      if (apiVersion !== undefined) url.searchParams.set('api-version', apiVersion);
      const request = createPipelineRequest({ url: url.href, method, allowInsecureConnection: isPlain });
      request.headers.set('Accept', 'application/json');
      if (body !== undefined) {
        request.headers.set('Content-Type', 'application/json');
        request.body = JSON.stringify(body);
      }
      const { status, bodyAsText } = await attempt(() => client.sendRequest(request));
      const text = bodyAsText ?? '';
      if (status >= 300 && !accept.includes(status)) throw faultOfAnswer(status, text, correlationId);
      return { status, body: parseBody(text) };
    },
  };
}

function parseBody(text: string): Json | undefined {
  try {
    return text === '' ? undefined : (JSON.parse(text) as Json);
  } catch {
    return undefined;
  }
}
