import { deserializationPolicyName } from '@azure/core-client';
import {
  createDefaultHttpClient,
  createEmptyPipeline,
  createPipelineRequest,
  retryPolicy,
  type HttpMethods,
  type PipelineResponse,
} from '@azure/core-rest-pipeline';
import { asObject, type Json, type JsonObject } from '@hubwright/schema';
import { isLoopback } from '../connection/azure-cloud.js';
import type { AzureCredential } from '../connection/credential.js';
import { createAzurePipeline } from '../connection/pipeline.js';
import { boundedRetry, defaultRetryBounds, type RetryBounds } from '../connection/retry-strategy.js';
import { AzureFault } from '../errors/azure-fault.js';
import { faultOfAnswer, faultOfError } from '../errors/describe-failure.js';

/**
 * Where offers of the type Azure application are kept. The product ingestion API of Microsoft Graph does not know them: it is for SaaS,
 * virtual machines, containers and private offers
 * (https://learn.microsoft.com/partner-center/marketplace-offers/product-ingestion-api). Theirs is the submission API
 * (https://learn.microsoft.com/partner-center/marketplace-offers/azure-app-apis), as Microsoft's own action uses it:
 * https://github.com/microsoft/microsoft-partner-center-github-action
 */
const partnerOrigin = 'https://api.partner.microsoft.com';

/** What a token for the submission API is asked for. */
const partnerScope = 'https://api.partner.microsoft.com/.default';

/** An open way to Partner Center. */
export interface PartnerCenter {
  readonly correlationId: string;
  /** Sends a request below `/v1.0/ingestion`, and gives the answer's object. Throws an `AzureFault`. */
  send(method: HttpMethods, path: string, body?: Json, ifMatch?: string): Promise<JsonObject>;
  /** Goes through all pages of a list. Throws an `AzureFault`. */
  list(path: string): Promise<JsonObject[]>;
  /** Puts bytes at an address of Azure Storage that Partner Center has signed; no token goes there. Throws an `AzureFault`. */
  upload(address: string, bytes: Uint8Array): Promise<void>;
}

/** How to connect. */
export interface PartnerCenterOptions {
  readonly credential: AzureCredential;
  readonly version: string;
  readonly correlationId: string;
  /** Instead of Partner Center; plain HTTP only on the loopback address. */
  readonly endpoint?: URL;
  readonly retry?: RetryBounds;
}

/** More pages than this are no list but a service that goes round in circles. */
const maximumPages = 1000;

/** Opens a way to Partner Center. Nothing is sent yet. */
export function connectToPartnerCenter(options: PartnerCenterOptions): PartnerCenter {
  const { correlationId, retry = defaultRetryBounds, endpoint = new URL(partnerOrigin) } = options;
  const isLocal = endpoint.protocol === 'http:' && isLoopback(endpoint);
  const client = createDefaultHttpClient();
  const pipeline = createAzurePipeline({ ...options, endpoint, scope: partnerScope, retry });
  // What it throws for a body that is no JSON quotes the body, and that may hold a signed address.
  pipeline.removePolicy({ name: deserializationPolicyName });
  const storage = createEmptyPipeline();
  storage.addPolicy(retryPolicy([boundedRetry(retry)], { maxRetries: retry.attempts - 1 }));

  const attempt = async (action: () => Promise<PipelineResponse>): Promise<PipelineResponse> => {
    try {
      return await action();
    } catch (error) {
      throw faultOfError(error, correlationId) ?? error;
    }
  };
  const send: PartnerCenter['send'] = async (method, path, body, ifMatch) => {
    const url = new URL(path.startsWith('/') ? `/v1.0/ingestion${path}` : `/${path}`, endpoint);
    const request = createPipelineRequest({ url: url.href, method, allowInsecureConnection: isLocal });
    request.headers.set('Accept', 'application/json');
    if (ifMatch !== undefined) request.headers.set('If-Match', ifMatch);
    if (body !== undefined) {
      request.headers.set('Content-Type', 'application/json');
      request.body = JSON.stringify(body);
    }
    const { status, bodyAsText } = await attempt(() => pipeline.sendRequest(client, request));
    if (status >= 400) throw explainFault(faultOfAnswer(status, bodyAsText ?? '', correlationId));
    return readObject(bodyAsText ?? '');
  };
  return {
    correlationId,
    send,
    async list(path) {
      const members: JsonObject[] = [];
      let next: Json | undefined = path;
      for (let page = 0; typeof next === 'string' && next !== '' && page < maximumPages; page += 1) {
        const answer: JsonObject = await send('GET', next);
        if (Array.isArray(answer['value'])) members.push(...answer['value'].map(asObject));
        next = relativeLink(answer['nextLink'], endpoint);
      }
      return members;
    },
    async upload(address, bytes) {
      const url = readStorageAddress(address, isLocal, correlationId);
      const request = createPipelineRequest({ url, method: 'PUT', allowInsecureConnection: isLocal });
      // https://learn.microsoft.com/rest/api/storageservices/put-blob
      request.headers.set('Content-Type', 'application/octet-stream');
      request.headers.set('x-ms-blob-type', 'BlockBlob');
      request.headers.set('x-ms-version', '2020-10-02');
      request.body = bytes;
      const { status, headers } = await attempt(() => storage.sendRequest(client, request));
      if (status < 400) return;
      const code = headers.get('x-ms-error-code') ?? `HTTP${status}`;
      const message = `Azure Storage does not take the package (${code}). Publish again: Partner Center then signs a new address.`;
      throw new AzureFault(status >= 500 ? 'service' : 'permission', message, {
        code,
        status,
        correlationId,
      });
    },
  };
}

/** The links to further pages are relative to the host, without a slash; an absolute one has to lead to the same host. */
function relativeLink(link: Json | undefined, endpoint: URL): string | undefined {
  if (typeof link !== 'string' || link === '') return undefined;
  const url = new URL(link, endpoint.origin);
  if (url.origin !== endpoint.origin)
    throw new AzureFault(
      'service',
      `Partner Center names ${url.origin} as the next address; your token is not sent there.`,
      {
        code: 'ForeignAddress',
      },
    );
  return `${url.pathname.slice(1)}${url.search}`;
}

function readStorageAddress(address: string, isLocal: boolean, correlationId: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isStorage =
    url?.protocol === 'https:' && /\.blob\.(core\.windows|storage\.azure)\.net$/i.test(url.hostname);
  if (url && (isStorage || (isLocal && isLoopback(url)))) return url.href;
  const message =
    'Partner Center names an address for the package that is not in Azure Storage; nothing was sent there.';
  throw new AzureFault('service', message, { code: 'ForeignAddress', correlationId });
}

/** Rights of Partner Center are given there, not in Azure; and a draft that was read is put back only when nobody else was faster. */
function explainFault(fault: AzureFault): AzureFault {
  const { code, status } = fault.details;
  if (status === 401)
    return new AzureFault(
      'sign-in',
      `Partner Center does not accept the token (${code}). It has to be one for ${partnerOrigin}: az account get-access-token --resource ${partnerOrigin}`,
      fault.details,
    );
  if (status === 412) {
    const message = `Somebody else has changed the draft in Partner Center since it was read (${code}). Publish again.`;
    return new AzureFault('conflict', message, fault.details);
  }
  if (status !== 403) return fault;
  const message = `Partner Center does not let you do this (${code}). The application or user has to have the role Manager in the account of the publisher: https://learn.microsoft.com/partner-center/marketplace-offers/azure-app-apis`;
  return new AzureFault('permission', message, fault.details);
}

function readObject(text: string): JsonObject {
  try {
    return asObject(JSON.parse(text) as Json);
  } catch {
    return {};
  }
}
