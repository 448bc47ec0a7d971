import type { ServiceNode } from '../language-service-types.js';

/** Why a query cannot be run here: one sentence, and the place in the text of the query in UTF-16 units. */
export interface RowQueryFault {
  readonly message: string;
  readonly start: number;
  readonly length: number;
}

/** A query that is not run, with every reason found. */
export interface RowQueryRefusal {
  readonly kind: 'refusal';
  readonly faults: readonly RowQueryFault[];
}

/** Collects the faults of one query while it is compiled. */
export interface FaultList {
  readonly faults: RowQueryFault[];
  /** Notes a fault at a node. */
  add(node: ServiceNode, message: string): void;
}

/** An empty list. Of two faults at one place the first is kept. */
export function createFaultList(): FaultList {
  const faults: RowQueryFault[] = [];
  return {
    faults,
    add: (node, message) => {
      const fault = { message, start: node.TextStart, length: node.End - node.TextStart };
      const isKnown = faults.some(({ start, length }) => start === fault.start && length === fault.length);
      if (!isKnown) faults.push(fault);
    },
  };
}
