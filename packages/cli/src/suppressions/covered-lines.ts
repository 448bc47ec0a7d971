/** A YAML line, counted from 0, that is a comment for us: what stands after the words, and the line it is about. */
export interface NextLineComment {
  readonly line: number;
  readonly text: string;
  /** The lines it covers, counted from 0, both ends included. */
  readonly from: number;
  readonly to: number;
}

const comment = /^\s*#\s*hubwright-disable-next-line(?![\w-])(.*)$/;

/** `key: |`, `- >-` and the like: the header of a block scalar (YAML 1.2.2, section 8.1), with its key, tag and anchor. */
const blockHeader =
  /^\s*(?:[-?]\s+)*(?:(?:"[^"]*"|'[^']*'|[^\s#"'][^#]*?):\s+)?(?:[!&]\S*\s+)*[|>](?:[+-]?[1-9]?|[1-9][+-])\s*(?:#.*)?$/;

/**
 * Finds the comments `# hubwright-disable-next-line …` of a YAML text. One covers the next line that is not such a comment
 * itself; where that line begins a block scalar (`query: |`), it covers the whole block, in which no comment can stand.
 */
export function findNextLineComments(text: string): NextLineComment[] {
  const lines = text.split(/\r?\n/);
  const found: NextLineComment[] = [];
  let pending: { line: number; text: string }[] = [];
  for (let line = 0; line < lines.length; line++) {
    const [, said] = comment.exec(lines[line]!) ?? [];
    if (said !== undefined) {
      pending.push({ line, text: said.trim() });
      continue;
    }
    const to = blockHeader.test(lines[line]!) ? lastBlockLine(lines, line) : line;
    for (const earlier of pending) found.push({ ...earlier, from: line, to });
    pending = [];
    line = to;
  }
  // Nothing follows: they cover no line.
  for (const last of pending) found.push({ ...last, from: lines.length, to: lines.length });
  return found;
}

/** The last line of the block scalar whose header stands on a line: those below it that are blank or indented further. */
function lastBlockLine(lines: readonly string[], header: number): number {
  const indent = indentOf(lines[header]!);
  let last = header;
  for (let line = header + 1; line < lines.length; line++) {
    if (lines[line]!.trim() === '') continue;
    if (indentOf(lines[line]!) <= indent) break;
    last = line;
  }
  return last;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
