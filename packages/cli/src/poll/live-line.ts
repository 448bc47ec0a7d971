import type { Terminal } from '../terminal.js';

/** The last line of a terminal, which is rewritten while something goes on. */
export interface LiveLine {
  /** Shows a text, and asks for it again and again, with the milliseconds that have passed. */
  show(textAfter: (elapsedMs: number) => string): void;
  /** Prints lines that stay, in place of the one that is shown. */
  print(lines: string): void;
  /** Removes the line. */
  stop(): void;
}

const redrawMs = 200;
const clear = '\r\u001b[2K';

/** Makes a live line on standard error; when it is not live, only what is printed is there. */
export function createLiveLine(terminal: Terminal, isLive = terminal.isInteractive): LiveLine {
  let shown = '';
  let timer: NodeJS.Timeout | undefined;
  const draw = (text: string): void => {
    if (text === shown) return;
    shown = text;
    terminal.err(clear + text);
  };
  const stop = (): void => {
    clearInterval(timer);
    timer = undefined;
    if (shown !== '') terminal.err(clear);
    shown = '';
  };
  return {
    show(textAfter) {
      if (!isLive) return;
      clearInterval(timer);
      const started = performance.now();
      const redraw = (): void => draw(textAfter(performance.now() - started));
      redraw();
      timer = setInterval(redraw, redrawMs).unref();
    },
    print(lines) {
      stop();
      terminal.err(lines);
    },
    stop,
  };
}
