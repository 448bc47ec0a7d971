import { createClientPipeline } from '@azure/core-client';
import {
  defaultRetryPolicy,
  logPolicyName,
  retryPolicy,
  tracingPolicyName,
  type Pipeline,
} from '@azure/core-rest-pipeline';
import type { AzureCredential } from './credential.js';
import { boundedRetry, type RetryBounds } from './retry-strategy.js';
import { tokenPolicy } from './token-policy.js';

/** What the requests of a command have in common. */
export interface PipelineOptions {
  readonly endpoint: URL;
  readonly scope: string;
  readonly credential: AzureCredential;
  /** Of the program, for its user agent. */
  readonly version: string;
  /** A GUID. */
  readonly correlationId: string;
  readonly retry: RetryBounds;
}

/**
 * The way of requests to Azure: the library's own, with our bounds for retries, one correlation id for all requests of a command, and
 * no log, whatever AZURE_LOG_LEVEL says, since bodies hold secrets.
 */
export function createAzurePipeline(options: PipelineOptions): Pipeline {
  const { endpoint, scope, credential, version, correlationId, retry } = options;
  const pipeline = createClientPipeline({ userAgentOptions: { userAgentPrefix: `hubwright/${version}` } });
  for (const name of [logPolicyName, tracingPolicyName, defaultRetryPolicy().name])
    pipeline.removePolicy({ name });
  pipeline.addPolicy(retryPolicy([boundedRetry(retry)], { maxRetries: retry.attempts - 1 }), {
    phase: 'Retry',
  });
  pipeline.addPolicy({
    name: 'correlationIdPolicy',
    sendRequest(request, next) {
      request.headers.set('x-ms-correlation-request-id', correlationId);
      return next(request);
    },
  });
  pipeline.addPolicy(tokenPolicy(credential, scope, endpoint));
  return pipeline;
}
