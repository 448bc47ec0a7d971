import type { Mask } from '@hubwright/poller';
import type { Diagnostic } from '@hubwright/schema';
import { writeResult, type CommonOptions } from '../output.js';
import { formatDiagnostics } from '../reporters/text.js';
import type { Terminal } from '../terminal.js';

/** What a command says, with secrets hidden. */
export interface AzureVoice {
  readonly terminal: Terminal;
  /** Prints diagnostics on standard error. */
  report(diagnostics: readonly Diagnostic[]): void;
  /** Writes the result to standard output, or where `-o` says. */
  write(text: string): void;
}

/** Makes the voice of a command. Secrets that the mask learns later are hidden from then on. */
export function createVoice<Options extends Omit<CommonOptions, 'format'>>(
  terminal: Terminal,
  mask: Mask,
  options: Options,
): AzureVoice {
  return {
    terminal: {
      ...terminal,
      err: (text) => terminal.err(mask.text(text)),
      out: (text) => terminal.out(mask.text(text)),
    },
    report: (diagnostics) => {
      const shown =
        options.quiet === true ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics;
      const text = formatDiagnostics(shown, { color: terminal.color, verbose: options.verbose === true });
      if (text !== '') terminal.err(mask.text(text));
    },
    write: (text) => {
      if (text !== '') writeResult(mask.text(text), { ...options, format: 'text' }, terminal);
    },
  };
}
