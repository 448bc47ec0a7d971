/** What a run with `--state` leaves for the next one. It holds no secret. */
export interface PollState {
  /** Id of the connector. */
  readonly connector: string;
  /** By key: file name and JSON Pointer of the poller. */
  readonly pollers: Readonly<Record<string, PollerState>>;
  /** The file of `--events`; absent when none was written. */
  readonly events?: EventsMark;
}

/** How far a poller has come; times in milliseconds since 1970. */
export interface PollerState {
  /** The address it calls, masked: the same file may be connected to somebody else's data. */
  readonly endpoint: string;
  /** Start of the first window there was. */
  readonly begun: number;
  /** End of the last complete window, start of the next one. */
  readonly completeUntil: number;
  /** Position in a persistent paging. */
  readonly cursor?: string;
  /** The window that was being fetched when this was written. */
  readonly unfinished?: UnfinishedWindow;
}

/** A window from `completeUntil` of its poller to `until`, and where its lines stand in the events file. */
export interface UnfinishedWindow {
  readonly until: number;
  readonly lines: readonly LineRange[];
}

/** Bytes of the events file; without `to` they go on to the end, wherever the run was ended. */
export interface LineRange {
  readonly from: number;
  readonly to?: number;
}

/** The events file as it was when the state was written. */
export interface EventsMark {
  /** Relative to the folder of the state file, with slashes. */
  readonly file: string;
  readonly bytes: number;
  /** Of the last bytes, to tell the file from another one. */
  readonly digest: string;
}
