import { azureError, replyError } from '../exchange/azure-error.js';
import type { Answer } from '../exchange/exchange.js';
import { actionOf } from '../routes/action-of.js';
import type { RequestFault } from './fault.js';

/** What a fault makes of a request: an answer instead of the real one, a closed connection, or a delay. */
export interface Strike {
  readonly answer?: Answer;
  readonly isDropped?: boolean;
  readonly delay?: number;
}

/** Carries out a fault. */
export function strike(fault: RequestFault, method: string, url: URL): Strike {
  switch (fault.kind) {
    case 'drop':
      return { isDropped: true };
    case 'delay':
      return { delay: fault.milliseconds };
    case 'throttle':
      return {
        answer: replyError(
          azureError(429, 'TooManyRequests', 'The request is being throttled. Please retry later.', {
            headers: { 'retry-after': String(fault.retryAfter ?? 1) },
          }),
        ),
      };
    case 'forbidden': {
      const { action, scope } = actionOf(method, url);
      return {
        answer: replyError(
          azureError(
            403,
            'AuthorizationFailed',
            `The client 'emulator' with object id '00000000-0000-0000-0000-000000000000' does not have authorization to perform action '${action}' over scope '${scope}' or the scope is invalid. If access was recently granted, please refresh your credentials.`,
          ),
        ),
      };
    }
    case 'error':
      return {
        answer: replyError(
          azureError(
            fault.status,
            fault.code ?? defaultCode(fault.status),
            fault.message ?? 'The emulator was asked to answer with this error.',
            fault.retryAfter === undefined ? {} : { headers: { 'retry-after': String(fault.retryAfter) } },
          ),
        ),
      };
  }
}

function defaultCode(status: number): string {
  if (status === 409) return 'Conflict';
  if (status === 503) return 'ServiceUnavailable';
  return status >= 500 ? 'InternalServerError' : 'BadRequest';
}
