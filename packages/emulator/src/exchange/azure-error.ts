import type { JsonObject } from '@hubwright/schema';
import { reply, type Answer } from './exchange.js';

/** An error in the form all services of Azure share: https://github.com/cloud-and-ai-microsoft/resource-provider-contract/blob/master/v1.0/common-api-details.md#error-response-content */
export interface AzureErrorDetail {
  readonly code: string;
  readonly message: string;
  /** Id of a resource, or the name of a member. */
  readonly target?: string;
  readonly details?: readonly AzureErrorDetail[];
}

/** Marks errors: the body of a request may have a code, a status and a message too, but no member like this. */
const mark = Symbol('AzureError');

/** An error and the status it is answered with. */
export interface AzureError extends AzureErrorDetail {
  readonly [mark]: true;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Makes an error. */
export function azureError(
  status: number,
  code: string,
  message: string,
  more: Pick<AzureError, 'target' | 'details' | 'headers'> = {},
): AzureError {
  return { [mark]: true, status, code, message, ...more };
}

/** Tells an error from what a step gives otherwise. */
export function isAzureError(value: unknown): value is AzureError {
  return typeof value === 'object' && value !== null && mark in value;
}

/** The error as JSON, without its status. */
export function errorBody({ code, message, target, details }: AzureErrorDetail): JsonObject {
  return {
    code,
    message,
    ...(target !== undefined && { target }),
    ...(details !== undefined && { details: details.map(errorBody) }),
  };
}

/** Answers with an error. */
export function replyError(error: AzureError): Answer {
  return reply(error.status, { error: errorBody(error) }, error.headers);
}

/** Says that the emulator cannot do what Azure can. Azure has no such code, so nobody takes it for an answer of Azure. */
export function notEmulated(what: string): AzureError {
  return azureError(501, 'NotEmulated', `The emulator does not do this: ${what}.`);
}
