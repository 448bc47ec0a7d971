import type { Terminal } from '../terminal.js';

/** A terminal that remembers what was written to it. */
export interface FakeTerminal extends Terminal {
  readonly written: { out: string; err: string };
}

/** Makes a terminal that stands in `directory`; by default nobody watches it and it has no colours. */
export function fakeTerminal(directory: string, traits: Partial<Terminal> = {}): FakeTerminal {
  const written = { out: '', err: '' };
  return {
    out: (text) => void (written.out += text),
    err: (text) => void (written.err += text),
    directory,
    isInteractive: false,
    color: false,
    columns: 80,
    ...traits,
    written,
  };
}
