import type { PipelineResponse, RetryStrategy } from '@azure/core-rest-pipeline';

/** How often and how long Azure is asked again. */
export interface RetryBounds {
  readonly attempts: number;
  /** Before the second attempt, in milliseconds; it doubles each time. */
  readonly firstDelay: number;
  /** The longest wait, in milliseconds; when Azure wants us to wait longer, we give up and say so. */
  readonly longestDelay: number;
  /** How long one answer may take, in milliseconds; a minute and a half when absent. */
  readonly answerLimit?: number;
  /** Is told before each wait, with milliseconds and the status of HTTP that is the reason; without an answer there is none. */
  readonly onWait?: (milliseconds: number, status: number | undefined) => void;
}

/** Five attempts, two minutes of waiting at most each time. */
export const defaultRetryBounds: RetryBounds = { attempts: 5, firstDelay: 1000, longestDelay: 120_000 };

/**
 * Tries again after faults of the network and of the service, when another operation goes on, and when Azure throttles
 * (https://learn.microsoft.com/azure/azure-resource-manager/management/request-limits-and-throttling#error-code). All requests sent
 * here may be repeated: a PUT gives the same result twice.
 */
export function boundedRetry({ attempts, firstDelay, longestDelay, onWait }: RetryBounds): RetryStrategy {
  return {
    name: 'hubwrightRetryStrategy',
    retry({ retryCount, response, responseError }) {
      const failed = response
        ? isPassing(response.status) || isBusy(response)
        : responseError?.code !== undefined && isBroken(responseError.code);
      if (!failed) return { skipStrategy: true };
      const asked = readDelay(response?.headers.get('retry-after'), response?.headers.get('retry-after-ms'));
      const delay = asked ?? Math.min(firstDelay * 2 ** retryCount, longestDelay);
      if (delay > longestDelay) return { skipStrategy: true };
      if (retryCount < attempts - 1) onWait?.(delay, response?.status);
      return { retryAfterInMs: delay };
    },
  };
}

function isPassing(status: number): boolean {
  return status === 408 || status === 429 || (status >= 500 && status !== 501 && status !== 505);
}

/** Networks and workspaces take one operation at a time, and say so as a conflict. */
function isBusy({ status, bodyAsText }: PipelineResponse): boolean {
  return status === 409 && /"(AnotherOperationInProgress|RetryableError)"/.test(bodyAsText ?? '');
}

/** A certificate that is not trusted or a wrong address will not become right by itself. */
function isBroken(code: string): boolean {
  return /^(ETIMEDOUT|ESOCKETTIMEDOUT|ECONNREFUSED|ECONNRESET|ENOENT|ENOTFOUND|EPIPE|EAI_AGAIN|REQUEST_SEND_ERROR|PARSE_ERROR)$/.test(
    code,
  );
}

/** Milliseconds a server asks for: seconds or a date (RFC 9110, section 10.2.3). */
function readDelay(retryAfter: string | undefined, milliseconds: string | undefined): number | undefined {
  if (milliseconds !== undefined && /^\d+$/.test(milliseconds)) return Number(milliseconds);
  if (retryAfter === undefined) return undefined;
  if (/^\d+$/.test(retryAfter.trim())) return Number(retryAfter) * 1000;
  const date = Date.parse(retryAfter);
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}
