import type { ServiceError } from './service-error.js';

/**
 * What kind of thing went wrong: nobody is signed in, a right is missing, the subscription, group or workspace is not there, Azure
 * does not accept what was sent, another deployment is in the way, there are too many requests, the network fails, or Azure does.
 */
export type AzureFaultKind =
  'sign-in' | 'permission' | 'place' | 'refused' | 'conflict' | 'throttled' | 'network' | 'service';

/** What is known of a fault beside its message. */
export interface AzureFaultDetails {
  /** Azure's own code, such as `AuthorizationFailed`. */
  readonly code: string;
  /** Status of HTTP, when there was an answer. */
  readonly status?: number;
  /** What Azure answered, with everything nested in it. */
  readonly service?: ServiceError;
  /** What Microsoft's support asks for: the id all requests of a command carry. */
  readonly correlationId?: string;
}

/** A call of Azure that did not succeed. Its message is a sentence for the user with the way out; it holds no secret. */
export class AzureFault extends Error {
  override readonly name = 'AzureFault';

  constructor(
    readonly kind: AzureFaultKind,
    message: string,
    readonly details: AzureFaultDetails,
  ) {
    super(message);
  }
}
