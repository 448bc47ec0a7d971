import { exec, type JsonValue } from 'jsonpath-rfc9535';
import parsePath from 'jsonpath-rfc9535/parser';
import { appendPointer, type Json } from './json.js';

/** A node a JSONPath selects, and its JSON Pointer from the root of the value searched. */
export interface SelectedNode {
  readonly pointer: string;
  readonly value: Json;
}

/** A JSONPath that was read, or what is wrong with it and at which UTF-16 offset of the path as written. */
export type JsonPathReading =
  { readonly path: string } | { readonly problem: string; readonly offset: number };

/**
 * Reads a JSONPath as connector files write it and gives it in the form of RFC 9535. Beyond the standard, a missing
 * leading `$` is tolerated (`request.headers`, `..next_cursor`), and so are names with hyphens after a dot
 * (`$.headers.x-api-key`), since merged connectors hold both.
 * @see https://www.rfc-editor.org/rfc/rfc9535
 */
export function readJsonPath(text: string): JsonPathReading {
  const rooted = addRoot(text.trim());
  const strict = parseProblem(rooted);
  if (!strict) return { path: rooted };
  const quoted = quoteDottedNames(rooted);
  if (!parseProblem(quoted)) return { path: quoted };
  const added = rooted.length - text.trim().length;
  const blanks = text.length - text.trimStart().length;
  return {
    problem: strict.message,
    offset: Math.max(0, Math.min(text.length, strict.offset - added + blanks)),
  };
}

/** The nodes a JSONPath of RFC 9535 selects, in the order the standard gives. The path must be one `readJsonPath` gave. */
export function selectNodes(value: Json, path: string): SelectedNode[] {
  const nodes: SelectedNode[] = [];
  exec(value as JsonValue, path, (selected, segments) => {
    const pointer = segments.reduce<string>(
      (joined, segment) => appendPointer(joined, unescapeSegment(segment)),
      '',
    );
    nodes.push({ pointer, value: selected });
  });
  return nodes;
}

const escapePattern = /\\(?:u([0-9a-f]{4})|(.))/g;
const escapedControls: Readonly<Record<string, string>> = { b: '\b', t: '\t', n: '\n', f: '\f', r: '\r' };

/** The library gives names as its normalised paths write them: quotes, backslashes and control characters escaped. */
function unescapeSegment(segment: string | number): string | number {
  if (typeof segment === 'number' || !segment.includes('\\')) return segment;
  return segment.replace(escapePattern, (_, code: string | undefined, letter: string) =>
    code ? String.fromCharCode(Number.parseInt(code, 16)) : (escapedControls[letter] ?? letter),
  );
}

function addRoot(path: string): string {
  if (path.startsWith('$')) return path;
  return path.startsWith('.') || path.startsWith('[') ? `$${path}` : `$.${path}`;
}

/** A bracketed part, quoted strings whole, or a name after one or two dots. */
const dottedNamePattern = /\[(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|[^'"[\]])*\]|(\.\.?)([^.[\]*'"()\s]+)/g;

/** `$.a.x-b[0]` with every dotted name quoted: `$['a']['x-b'][0]`; wildcards, bracketed parts and `..` before names stay. */
function quoteDottedNames(path: string): string {
  return path.replace(dottedNamePattern, (part, dots?: string, name?: string) =>
    dots ? `${dots === '..' ? '..' : ''}['${name}']` : part,
  );
}

function parseProblem(path: string): { message: string; offset: number } | undefined {
  try {
    parsePath(path);
    return undefined;
  } catch (error) {
    if (error instanceof RangeError) return { message: 'It is nested too deeply.', offset: 0 };
    // The parser throws one class for every other fault; anything else would be a defect and must not be hidden.
    if (!(error instanceof Error) || error.name !== 'SyntaxError') throw error;
    const { location } = error as Error & { location?: { start?: { offset?: number } } };
    return { message: error.message, offset: location?.start?.offset ?? 0 };
  }
}
