import type { Fault, RequestFault } from './fault.js';

/** Faults of requests and resources; those of tokens are kept with the tokens. */
export type StrikingFault = Exclude<Fault, { kind: 'expire-tokens' }>;

/** The faults that are still to strike. */
export interface FaultList {
  add(fault: StrikingFault): void;
  clear(): void;
  /** The fault for a request, which has then struck once. */
  takeForRequest(method: string, address: string): RequestFault | undefined;
  /** The fault that keeps a resource from being made, which has then struck once. */
  takeForResource(id: string): Extract<Fault, { kind: 'fail-resource' }> | undefined;
  /** Milliseconds a resource takes longer. */
  slownessOf(id: string): number;
}

interface Pending<F> {
  readonly fault: F;
  left: number;
}

/** Makes an empty list. */
export function createFaultList(): FaultList {
  let requests: Pending<RequestFault>[] = [];
  let failures: Pending<Extract<Fault, { kind: 'fail-resource' }>>[] = [];
  let slow: Extract<Fault, { kind: 'slow-resource' }>[] = [];
  return {
    add(fault) {
      switch (fault.kind) {
        case 'fail-resource':
          failures.push({ fault, left: fault.times ?? Infinity });
          break;
        case 'slow-resource':
          slow.push(fault);
          break;
        default:
          requests.push({ fault, left: fault.times ?? 1 });
      }
    },
    clear() {
      requests = [];
      failures = [];
      slow = [];
    },
    takeForRequest: (method, address) =>
      take(
        requests,
        (fault) =>
          (fault.method ?? method).toUpperCase() === method &&
          (fault.path === undefined || new RegExp(fault.path, 'i').test(address)),
      ),
    takeForResource: (id) => take(failures, ({ resource }) => new RegExp(resource, 'i').test(id)),
    slownessOf: (id) =>
      slow
        .filter(({ resource }) => new RegExp(resource, 'i').test(id))
        .reduce((sum, { milliseconds }) => sum + milliseconds, 0),
  };
}

function take<F>(pending: readonly Pending<F>[], matches: (fault: F) => boolean): F | undefined {
  const found = pending.find(({ fault, left }) => left > 0 && matches(fault));
  if (found) found.left -= 1;
  return found?.fault;
}
