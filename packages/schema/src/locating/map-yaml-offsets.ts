import type { Scalar } from 'yaml';

/** The part of a scalar's text that the next part of its decoded string comes from. */
interface Step {
  /** UTF-16 code units of decoded string. */
  readonly decoded: number;
  /** UTF-16 code units of text. */
  readonly raw: number;
}

/**
 * Maps offsets in the decoded string of a YAML scalar to offsets in the text. Text and string are read side by side;
 * where lines were folded, all of the fold maps to its start. An offset past the string gives the end of the content.
 */
export function mapYamlOffsets(
  text: string,
  scalar: Scalar.Parsed,
  offsets: readonly [number, number],
): [number, number] {
  const decoded = scalar.source;
  const [start, end] = scalar.range;
  const isBlock = scalar.type === 'BLOCK_LITERAL' || scalar.type === 'BLOCK_FOLDED';
  const isQuoted = scalar.type === 'QUOTE_DOUBLE' || scalar.type === 'QUOTE_SINGLE';
  const indent = isBlock ? blockIndent(text, start, end, decoded) : 0;
  const contentStart = isBlock
    ? afterIndent(text, lineEnd(text, start), end, indent)
    : start + (isQuoted ? 1 : 0);
  const contentEnd = isQuoted ? end - 1 : end;
  return [mapOffset(offsets[0], true), mapOffset(offsets[1], false)];

  function mapOffset(offset: number, isStart: boolean): number {
    let at = contentStart;
    let index = 0;
    while (at < contentEnd) {
      const step = nextStep(at, index);
      // What stands for nothing, an escaped line break, belongs before a start and behind an end.
      if (index + step.decoded > offset || (index === offset && !isStart)) break;
      index += step.decoded;
      at += step.raw;
    }
    return Math.min(at, contentEnd);
  }

  function nextStep(at: number, index: number): Step {
    if (isBlock) return blockStep(text, at, contentEnd, decoded, index, indent);
    if (scalar.type === 'QUOTE_DOUBLE' && text[at] === '\\') return escapeStep(text, at);
    if (scalar.type === 'QUOTE_SINGLE' && text.startsWith("''", at)) return { decoded: 1, raw: 2 };
    return flowStep(text, at, decoded, index);
  }
}

function escapeStep(text: string, at: number): Step {
  const lineBreak = /\\\r?\n[ \t]*/y;
  lineBreak.lastIndex = at;
  const folded = lineBreak.exec(text);
  if (folded) return { decoded: 0, raw: folded[0].length };
  const digits = { x: 2, u: 4, U: 8 }[text[at + 1] ?? ''];
  if (digits === undefined) return { decoded: 1, raw: 2 };
  const code = parseInt(text.slice(at + 2, at + 2 + digits), 16);
  return { decoded: code > 0xffff ? 2 : 1, raw: 2 + digits };
}

/** In plain and quoted scalars a line break folds to a space, several to one fewer line breaks. */
function flowStep(text: string, at: number, decoded: string, index: number): Step {
  const fold = /[ \t]*(?:\r?\n[ \t]*)+/y;
  fold.lastIndex = at;
  const match = fold.exec(text);
  if (!match) return { decoded: 1, raw: 1 };
  return { decoded: decoded[index] === ' ' ? 1 : countLineBreaks(decoded, index), raw: match[0].length };
}

function blockStep(
  text: string,
  at: number,
  end: number,
  decoded: string,
  index: number,
  indent: number,
): Step {
  if (text[at] !== '\n' && text[at] !== '\r') return { decoded: 1, raw: 1 };
  const next = afterIndent(text, lineEnd(text, at), end, indent);
  // A fold has one line break fewer in the string: after its last one, the text may still have an empty line.
  const goesOn = decoded[index] === '\n' && decoded[index + 1] !== '\n';
  return { decoded: 1, raw: (goesOn ? afterBlankLines(text, next, end, indent) : next) - at };
}

function afterBlankLines(text: string, at: number, end: number, indent: number): number {
  while (at < end && (text[at] === '\n' || text[at] === '\r'))
    at = afterIndent(text, lineEnd(text, at), end, indent);
  return at;
}

/** The indentation that block content loses: what its first line that is not blank has more in the text than in the string. */
function blockIndent(text: string, start: number, end: number, decoded: string): number {
  const inText = /^( *)[^ \r\n]/m.exec(text.slice(lineEnd(text, start), end))?.[1] ?? '';
  const inString = /^( *)[^ \r\n]/m.exec(decoded)?.[1] ?? '';
  return Math.max(0, inText.length - inString.length);
}

/** The offset of the line after the one `at` is in. */
function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end + 1;
}

function afterIndent(text: string, at: number, end: number, indent: number): number {
  const limit = Math.min(at + indent, end);
  while (at < limit && text[at] === ' ') at++;
  return at;
}

function countLineBreaks(decoded: string, index: number): number {
  let count = 0;
  while (decoded[index + count] === '\n') count++;
  return Math.max(1, count);
}
