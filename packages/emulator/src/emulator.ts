import { answerAdmin } from './admin/answer-admin.js';
import { createRequestLog } from './admin/request-log.js';
import { emulatorDefaults, type EmulatorOptions } from './emulator-options.js';
import { azureError, isAzureError, replyError } from './exchange/azure-error.js';
import type { Answer, Call, EmulatorRequest, EmulatorResponse } from './exchange/exchange.js';
import { readBody } from './exchange/read-body.js';
import { createQuota } from './exchange/quota.js';
import type { Fault } from './faults/fault.js';
import { strike, type Strike } from './faults/strike.js';
import { answerIngestion } from './partner-center/answer-ingestion.js';
import { createOfferStore } from './partner-center/offer-store.js';
import { answerUpload } from './partner-center/packages.js';
import { answerResourceManager } from './routes/answer-resource-manager.js';
import { createControlPlane } from './state/create-control-plane.js';
import { answerMetadata } from './tokens/answer-metadata.js';
import { answerTokenRequest } from './tokens/answer-token-request.js';
import { checkToken, partnerAudiences, resourceManagerAudiences } from './tokens/check-token.js';
import { createTokenLedger } from './tokens/token-ledger.js';

/** The control plane as a state machine over requests: no network, no time but that of its clock. */
export interface Emulator {
  answer(request: EmulatorRequest): EmulatorResponse;
  /** Has something go wrong from now on. */
  inject(fault: Fault): void;
}

/** Makes an emulator of Azure Resource Manager and the services that deploying Microsoft Sentinel content uses. */
export function createEmulator(options: EmulatorOptions): Emulator {
  const plane = createControlPlane(options);
  const offers = createOfferStore(plane, options.offers ?? emulatorDefaults.offers);
  const ledger = createTokenLedger();
  const log = createRequestLog();
  const quota = createQuota();
  const inject = (fault: Fault) => {
    if (fault.kind !== 'expire-tokens') return plane.faults.add(fault);
    const limit = fault.issuedBefore === undefined ? plane.schedule.now() : Date.parse(fault.issuedBefore);
    return ledger.expire(limit, fault.issuedBefore === undefined);
  };
  options.faults?.forEach(inject);

  /** Answers a request that needs a token: it is checked first, then the body is read. */
  const answerWithToken = (
    request: EmulatorRequest,
    audiences: readonly string[],
    answer: (call: Call) => Answer,
  ): Answer => {
    const refused = checkToken(request.headers['authorization'], {
      tenantId: plane.tenantId,
      token: options.token,
      ledger,
      audiences,
      now: plane.schedule.now(),
    });
    if (refused) return replyError(refused);
    const body = readBody(request);
    if (isAzureError(body)) return replyError(body);
    return answer({ ...request, body, apiVersion: readVersion(request.url) });
  };

  const answerService = (request: EmulatorRequest): Answer => {
    const { method, url, body } = request;
    const tenant = /^\/([^/]+)\/oauth2\/v2\.0\/token$/i.exec(url.pathname)?.[1];
    if (tenant !== undefined && method === 'POST')
      return answerTokenRequest(tenant, body, plane.schedule.now());
    const metadata = method === 'GET' ? answerMetadata(url) : undefined;
    if (metadata) return metadata;
    if (/^\/blobs(\/|$)/.test(url.pathname)) return answerUpload(offers, request);
    if (/^\/v1\.0\/ingestion(\/|$)/i.test(url.pathname))
      return answerWithToken(request, partnerAudiences, (call) => answerIngestion(offers, call));
    return answerWithToken(request, resourceManagerAudiences, (call) => answerResourceManager(plane, call));
  };

  const answerStruck = (request: EmulatorRequest): EmulatorResponse => {
    const { method, url } = request;
    const fault = plane.faults.takeForRequest(method, `${url.pathname}${url.search}`);
    const { answer, delay, isDropped }: Strike = fault ? strike(fault, method, url) : {};
    if (isDropped) return { status: 0, headers: {}, isDropped };
    const framed = frame(plane.newId(), request, answer ?? answerService(request), quota.take(method));
    return delay === undefined ? framed : { ...framed, delay };
  };

  return {
    inject,
    answer(request) {
      plane.schedule.advance();
      if (/^\/_emulator(\/|$)/i.test(request.url.pathname))
        return frame(
          plane.newId(),
          request,
          answerAdmin(request, { log, inject, clearFaults: () => plane.faults.clear() }),
        );
      const response = answerStruck(request);
      log.add(request, response, plane.schedule.now());
      return response;
    },
  };
}

/** The `api-version` of an address; names of parameters are read in any case. */
function readVersion({ searchParams }: URL): string | undefined {
  return [...searchParams].find(([name]) => name.toLowerCase() === 'api-version')?.[1];
}

/** The headers every answer has: https://learn.microsoft.com/azure/azure-resource-manager/management/request-limits-and-throttling */
function frame(
  requestId: string,
  { headers }: EmulatorRequest,
  { status, body, headers: own }: Answer,
  limits: Readonly<Record<string, string>> = {},
): EmulatorResponse {
  const clientId = headers['x-ms-client-request-id'];
  return {
    status,
    ...(body !== undefined && { body }),
    headers: {
      'x-ms-request-id': requestId,
      'x-ms-correlation-request-id': headers['x-ms-correlation-request-id'] ?? requestId,
      'x-ms-routing-request-id': `EMULATOR:${requestId}`,
      ...(clientId !== undefined && { 'x-ms-client-request-id': clientId }),
      ...limits,
      ...own,
    },
  };
}

/** The answer to a request whose handling has failed, which is a bug of the emulator. */
export function replyBug(error: unknown): EmulatorResponse {
  const { status, body } = replyError(
    azureError(500, 'InternalServerError', `This is a bug of the emulator: ${String(error)}`),
  );
  return { status, headers: {}, ...(body !== undefined && { body }) };
}
