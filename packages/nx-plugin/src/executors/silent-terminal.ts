import type { Terminal } from '@hubwright/cli';

/** A terminal that keeps what a command writes, so that a task can hand it to Nx. */
export function silentTerminal(directory: string): Terminal & { readonly written: () => string } {
  let output = '';
  const write = (text: string) => void (output += text);
  return {
    out: write,
    err: write,
    directory,
    isInteractive: false,
    color: false,
    columns: 100,
    written: () => output,
  };
}
