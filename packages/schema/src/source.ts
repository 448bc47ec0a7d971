/** The syntax a source is written in; `text` is everything that is neither JSON nor YAML (KQL parsers, Markdown). */
export type SourceFormat = 'json' | 'yaml' | 'text';

/** One input file: its decoded text and its path, with forward slashes, relative to where the user stands. */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly format: SourceFormat;
}

/** A place in a text as people count: line and column start at 1, columns are UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const lineStartsOf = new WeakMap<Source, number[]>();

/** Makes a source; the format follows from the file's extension. */
export function createSource(path: string, text: string): Source {
  return { path, text, format: formatOf(path) };
}

/** The format a path's extension announces: `.json`, `.yaml` or `.yml`; anything else is `text`. */
export function formatOf(path: string): SourceFormat {
  if (/\.json$/i.test(path)) return 'json';
  if (/\.ya?ml$/i.test(path)) return 'yaml';
  return 'text';
}

/** Line and column of a UTF-16 offset; offsets outside the text are clamped. The line table is made once per source. */
export function positionAt(source: Source, offset: number): Position {
  const starts = lineStarts(source);
  const clamped = Math.max(0, Math.min(offset, source.text.length));
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= clamped) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: clamped - starts[low]! + 1 };
}

/** The text of a line (1-based) without its line break; empty past the end. */
export function lineText(source: Source, line: number): string {
  const starts = lineStarts(source);
  const start = starts[line - 1];
  if (start === undefined) return '';
  const end = starts[line] ?? source.text.length;
  return source.text.slice(start, end).replace(/\r?\n$/, '');
}

function lineStarts(source: Source): number[] {
  let starts = lineStartsOf.get(source);
  if (!starts) {
    starts = [0];
    for (let at = source.text.indexOf('\n'); at !== -1; at = source.text.indexOf('\n', at + 1))
      starts.push(at + 1);
    lineStartsOf.set(source, starts);
  }
  return starts;
}
