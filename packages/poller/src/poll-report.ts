import type { Diagnostic } from '@hubwright/schema';
import type { ColumnType } from './observe/column-type.js';

/** One attempt to get something from the API; the address has its secrets masked. */
export interface RequestRecord {
  /** 1 for the first window. */
  readonly window: number;
  /** The nested step it belongs to. */
  readonly step?: string;
  /** 1 for the first page of the window, or of a call of a nested step; 0 for a call that signs in. */
  readonly page: number;
  /** 1 for the first attempt. */
  readonly attempt: number;
  readonly method: string;
  readonly url: string;
  /** `null` when no answer came. */
  readonly status: number | null;
  readonly durationMs: number;
  /** Milliseconds waited before this attempt. */
  readonly waitMs: number;
  /** Of the body, without HTTP's own compression. */
  readonly bytes: number;
  readonly events: number;
}

/** What became of a window; times in ISO 8601. */
export interface WindowRecord {
  readonly start: string;
  readonly end: string;
  readonly pages: number;
  readonly events: number;
  /** Whether its last page was reached. */
  readonly complete: boolean;
}

/** A member of the events, as the first 1,000 of them have it: what a table needs a column for. */
export interface FieldSummary {
  readonly name: string;
  /** Types of columns that hold its values; more than one where events differ, none where all are `null`. */
  readonly types: readonly ColumnType[];
  /** Share of the events that have it, from 0 to 1. */
  readonly share: number;
  /** Whether it was `null` in some event. */
  readonly nullable: boolean;
  /** The first value, cut off at 60 characters; absent for objects, lists, and what is or may be a secret. */
  readonly example?: string;
}

/** Why a run ended. */
export type StopReason =
  | 'complete'
  | 'page-limit'
  | 'paging-stuck'
  | 'time-budget'
  | 'unauthorized'
  | 'window-failed'
  | 'address-refused'
  | 'network'
  | 'recording-differs'
  | 'invalid';

/** All that is to be said of a run, secrets masked. */
export interface PollReport {
  readonly connector: string;
  readonly kind: string;
  readonly windows: readonly WindowRecord[];
  readonly requests: readonly RequestRecord[];
  readonly events: number;
  /** Events that are the same as an earlier one. */
  readonly duplicates: number;
  readonly fields: readonly FieldSummary[];
  readonly stopReason: StopReason;
  readonly diagnostics: readonly Diagnostic[];
}
