import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import type { Terminal } from '../terminal.js';

/** Gives a way to ask for secrets without showing them, when a person is at the terminal. */
export function secretAsker(terminal: Terminal): ((name: string) => Promise<string>) | undefined {
  const { stdin } = process;
  if (!terminal.isInteractive || stdin.isTTY !== true) return undefined;
  return async (name) => {
    terminal.err(`${name}: `);
    // What is typed is echoed to a stream that shows nothing.
    const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
    const reader = createInterface({ input: stdin, output: silent, terminal: true });
    reader.once('SIGINT', () => process.kill(process.pid, 'SIGINT'));
    try {
      return await reader.question('');
    } finally {
      reader.close();
      terminal.err('\n');
    }
  };
}
