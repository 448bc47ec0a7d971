import { locate } from './locate.js';
import type { Location } from '../location.js';
import { lineText, positionAt } from '../source.js';

/** Longest piece of a line that is shown, in UTF-16 code units. */
const shownWidth = 120;

/** Code units shown before the range when a line is cut. */
const lead = 40;

const ellipsis = '\u2026';

/**
 * The lines of a location with their numbers, the first line of the range marked with `>` and underlined:
 *
 *       1 | {
 *     > 2 |   "knd": "RestApiPoller"
 *         |   ^~~~~
 *       3 | }
 *
 * `context` is the number of lines shown before and after (1 by default). Long lines are cut around the range, and
 * control characters are replaced, so that a file cannot steer the terminal. A location without a file gives nothing.
 */
export function codeFrame(location: Location, options: { context?: number } = {}): string | undefined {
  const located = locate(location);
  if (!located) return undefined;
  const { source, offset, length } = located;
  const { context = 1 } = options;
  const start = positionAt(source, offset);
  const lastLine = positionAt(source, source.text.length).line;
  const first = Math.max(1, start.line - context);
  const last = Math.min(lastLine, start.line + context);
  const gutter = String(last).length;

  const rows: string[] = [];
  for (let line = first; line <= last; line++) {
    const text = lineText(source, line);
    const isMarked = line === start.line;
    const from = isMarked ? start.column - 1 : 0;
    const to = isMarked ? Math.max(from + 1, Math.min(from + length, text.length)) : 0;
    const shown = cutLine(text, from, to);
    rows.push(row(isMarked ? '>' : ' ', String(line).padStart(gutter), shown.text));
    if (isMarked) rows.push(row(' ', ' '.repeat(gutter), underline(shown)));
  }
  return rows.join('\n');
}

interface CutLine {
  readonly text: string;
  /** Start and end of the range in `text`. */
  readonly from: number;
  readonly to: number;
}

function cutLine(text: string, from: number, to: number): CutLine {
  if (text.length <= shownWidth) return { text: printable(text), from, to };
  const cut = Math.max(0, Math.min(from - lead, text.length - shownWidth));
  const start = cut > 0 ? ellipsis : '';
  const end = cut + shownWidth < text.length ? ellipsis : '';
  const shift = start.length - cut;
  const piece = text.slice(cut, cut + shownWidth);
  return {
    text: start + printable(piece) + end,
    from: from + shift,
    to: Math.min(to + shift, start.length + piece.length),
  };
}

/** Tabs stay tabs under the text before the range, so that the marks stand below it whatever a tab's width. */
function underline({ text, from, to }: CutLine): string {
  return (
    text.slice(0, from).replace(/[^\t]/g, ' ').padEnd(from) + '^' + '~'.repeat(Math.max(0, to - from - 1))
  );
}

function printable(text: string): string {
  return text.replace(/[\0-\x08\x0a-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, '\ufffd');
}

function row(mark: string, gutter: string, text: string): string {
  return `${mark} ${gutter} | ${text}`.trimEnd();
}
