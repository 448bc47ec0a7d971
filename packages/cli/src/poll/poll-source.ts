import type { Mask, PollEdge, PollingPlan, Window } from '@hubwright/poller';
import type { Diagnostic } from '@hubwright/schema';

/** What answers a poller: the network, or a recording. */
export interface PollSource {
  /** Opens the part of a poller: which windows to ask for, and who answers. `index` counts a connector's pollers from 0. */
  open(plan: PollingPlan, index: number, mask: Mask): OpenedSource;
  close(): Promise<void>;
}

/** A source made ready for one poller. */
export interface OpenedSource {
  readonly windows: readonly Window[];
  /** Why there is nothing to ask for. */
  readonly diagnostics: readonly Diagnostic[];
  /** Where a persistent paging takes up. */
  readonly cursor?: string | undefined;
  readonly edge: Pick<PollEdge, 'transport' | 'clock'>;
  /** What is to be said of the source when the run has come to its end. */
  readonly judge?: () => Diagnostic[];
}
