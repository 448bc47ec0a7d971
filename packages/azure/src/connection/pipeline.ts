import { createClientPipeline } from '@azure/core-client';
import {
  bearerTokenAuthenticationPolicyName,
  defaultRetryPolicy,
  logPolicyName,
  redirectPolicy,
  redirectPolicyName,
  retryPolicy,
  tracingPolicyName,
  type Pipeline,
} from '@azure/core-rest-pipeline';
import { answerLimitPolicy } from './answer-limit-policy.js';
import type { AzureCredential } from './credential.js';
import { jsonAnswerPolicy } from './json-answer-policy.js';
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

/** How long an answer may take, in milliseconds. Azure Resource Manager itself gives up after one minute. */
const defaultAnswerLimit = 90_000;

/**
 * The way of requests to Azure: the library's own, with our bounds for retries, one correlation id for all requests of a command, and
 * no log, whatever AZURE_LOG_LEVEL says, since bodies hold secrets.
 */
export function createAzurePipeline(options: PipelineOptions): Pipeline {
  const { endpoint, scope, credential, version, correlationId, retry } = options;
  const pipeline = createClientPipeline({ userAgentOptions: { userAgentPrefix: `hubwright/${version}` } });
  for (const name of [logPolicyName, tracingPolicyName, redirectPolicyName, defaultRetryPolicy().name])
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
  // The library follows within an origin and takes the token off; before the policy of the token, it is put on again where it may go.
  pipeline.addPolicy(redirectPolicy(), { beforePolicies: [bearerTokenAuthenticationPolicyName] });
  pipeline.addPolicy(answerLimitPolicy(retry.answerLimit ?? defaultAnswerLimit), { afterPhase: 'Retry' });
  pipeline.addPolicy(jsonAnswerPolicy(correlationId), { afterPhase: 'Deserialize' });
  return pipeline;
}
