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
  /** Writes the result to standard output, or where `-o` says; to another file, when it is given. */
  write(text: string, file?: string): void;
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
    write: (text, file = options.output) => {
      if (text === '') return;
      const target: CommonOptions = { format: 'text', ...(file !== undefined && { output: file }) };
      writeResult(hideIn(text, mask), target, terminal);
    },
  };
}

/** JSON stays JSON whatever a secret looks like, such as a quotation mark or one letter: only values are hidden in it. */
function hideIn(text: string, mask: Mask): string {
  if (!text.startsWith('{\n')) return mask.text(text);
  const hide = (_name: string, value: unknown): unknown =>
    typeof value === 'string' ? mask.text(value) : value;
  return `${JSON.stringify(JSON.parse(text, hide), null, 2)}\n`;
}
