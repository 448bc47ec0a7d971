import path from 'node:path';
import type { Terminal } from '../../terminal.js';
import { openPollLedger, type LedgerRequest, type OpenPollLedger } from './open-poll-ledger.js';

/** The options that say what is kept between runs. */
export interface LedgerOptions {
  readonly state?: string;
  readonly events?: string;
  readonly quiet?: boolean;
}

/**
 * Opens the state that `--state` names, and says which pollers have nothing to do yet; `undefined` without the option. Throws as
 * `openPollLedger` does.
 */
export function openLedgerOfOptions(
  run: Omit<LedgerRequest, 'file' | 'events'>,
  { state, events, quiet }: LedgerOptions,
  terminal: Terminal,
): OpenPollLedger | undefined {
  if (state === undefined) return undefined;
  const ledger = openPollLedger({
    ...run,
    file: path.resolve(terminal.directory, state),
    events: events === undefined ? undefined : path.resolve(terminal.directory, events),
  });
  for (const { waiting } of ledger.pollers) {
    if (waiting !== undefined && quiet !== true) terminal.err(`${waiting}\n`);
  }
  return ledger;
}
