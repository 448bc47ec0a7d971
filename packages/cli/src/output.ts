import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { nodeFilePort } from './node-file-port.js';
import type { Terminal } from './terminal.js';
import { writeAtomically } from './write-atomically.js';

/** Options every command has. */
export interface CommonOptions {
  readonly format: 'text' | 'json';
  readonly output?: string;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
}

/** Writes a command's result to the file of `-o`, else to standard output. */
export function writeResult(text: string, options: CommonOptions, terminal: Terminal): void {
  if (options.output === undefined) {
    terminal.out(text);
    return;
  }
  const file = path.resolve(terminal.directory, options.output);
  if (nodeFilePort.stat(file)?.kind === 'other') {
    // A device or a pipe, such as /dev/null, is written to, not replaced.
    writeFileSync(file, text);
    return;
  }
  writeAtomically(path.dirname(file), [{ name: path.basename(file), contents: text }]);
}
