import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createSource, parseSource, type TextEdit } from '@hubwright/schema';
import { applyEdits, applyFixes } from './apply-fixes.js';

const source = createSource('a.json', '');
const edit = (offset: number, length: number, newText: string): TextEdit => ({
  source,
  offset,
  length,
  newText,
});

it('applies edits from the front, whatever their order', () => {
  expect(applyEdits('abcdef', [edit(4, 1, 'E'), edit(0, 2, 'X')])).toBe('XcdEf');
});

it('leaves out an edit that overlaps an earlier one', () => {
  expect(applyEdits('abcdef', [edit(0, 3, 'X'), edit(2, 2, 'Y')])).toBe('Xdef');
});

it('writes the file a fix is for', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'hubwright-'));
  writeFileSync(path.join(root, 'a.json'), '{"a": 1,}');
  const { diagnostics } = parseSource(createSource('a.json', '{"a": 1,}'));
  expect(applyFixes(diagnostics, root)).toEqual({ fixes: 1, files: ['a.json'] });
  expect(readFileSync(path.join(root, 'a.json'), 'utf8')).toBe('{"a": 1}');
});
