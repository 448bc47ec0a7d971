import { readFileSync } from 'node:fs';
import path from 'node:path';
import { decodeSource, type Diagnostic, type TextEdit } from '@hubwright/schema';
import { writeAtomically } from './write-atomically.js';

/** What applying fixes did. */
export interface AppliedFixes {
  readonly fixes: number;
  /** Paths of the files that were written, as messages show them, sorted. */
  readonly files: readonly string[];
}

/**
 * Applies the fixes of diagnostics to the files on disk; `root` is the folder their paths are relative to. Of fixes that
 * overlap, the first in the file is applied. Files are written as UTF-8 without a mark, whole or not at all.
 */
export function applyFixes(diagnostics: readonly Diagnostic[], root: string): AppliedFixes {
  const editsOf = new Map<string, TextEdit[]>();
  let fixes = 0;
  for (const { fix } of diagnostics) {
    if (!fix) continue;
    const edits = fix.edits();
    if (edits.length > 0) fixes += 1;
    for (const edit of edits) {
      const known = editsOf.get(edit.source.path) ?? [];
      editsOf.set(edit.source.path, [...known, edit]);
    }
  }
  const files = [...editsOf.keys()].sort();
  for (const file of files) rewrite(path.resolve(root, file), editsOf.get(file)!);
  return { fixes, files };
}

function rewrite(file: string, edits: readonly TextEdit[]): void {
  const { source } = decodeSource(file, readFileSync(file));
  const contents = applyEdits(source.text, edits);
  writeAtomically(path.dirname(file), [{ name: path.basename(file), contents }]);
}

/** Applies edits to a text; offsets are those of the text before any of them. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let position = 0;
  for (const { offset, length, newText } of [...edits].sort((a, b) => a.offset - b.offset)) {
    if (offset < position) continue;
    result += text.slice(position, offset) + newText;
    position = offset + length;
  }
  return result + text.slice(position);
}
