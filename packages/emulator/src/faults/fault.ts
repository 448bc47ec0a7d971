/** Which requests a fault is for, and how often it strikes. */
interface RequestMatch {
  /** In capitals; any when absent. */
  readonly method?: string;
  /** A regular expression for path and query, in any case of letters; any when absent. */
  readonly path?: string;
  /** How many requests it strikes; 1 when absent. */
  readonly times?: number;
}

/** Something that goes wrong because a test asked for it. */
export type Fault =
  /** 429 with `Retry-After` in seconds. */
  | (RequestMatch & { readonly kind: 'throttle'; readonly retryAfter?: number })
  /** 403 `AuthorizationFailed`, naming the action and the scope of the request. */
  | (RequestMatch & { readonly kind: 'forbidden' })
  /** Any error. */
  | (RequestMatch & {
      readonly kind: 'error';
      readonly status: number;
      readonly code?: string;
      readonly message?: string;
      readonly retryAfter?: number;
    })
  /** The connection is closed without an answer. */
  | (RequestMatch & { readonly kind: 'drop' })
  /** The answer comes late. */
  | (RequestMatch & { readonly kind: 'delay'; readonly milliseconds: number })
  /** Tokens that were issued, or first seen, before a time are expired; without one, all that were seen by now. */
  | { readonly kind: 'expire-tokens'; readonly issuedBefore?: string }
  /** Resources of deployments whose id matches cannot be made; a nested deployment is a resource too. */
  | {
      readonly kind: 'fail-resource';
      readonly resource: string;
      readonly status?: number;
      readonly code?: string;
      readonly message?: string;
      readonly times?: number;
    }
  /** Resources of deployments whose id matches take this much longer. */
  | { readonly kind: 'slow-resource'; readonly resource: string; readonly milliseconds: number };

/** A fault that strikes requests. */
export type RequestFault = Extract<
  Fault,
  { readonly kind: 'throttle' | 'forbidden' | 'error' | 'drop' | 'delay' }
>;
