import { describe, expect, it } from '@jest/globals';
import {
  escapeArmLiteral,
  evaluationLevel,
  moveToLevel,
  quoteArmLiteral,
  unescapeArmLiteral,
} from './arm-level.js';

describe('ARM levels', () => {
  it.each([
    ["[parameters('a')]", 1],
    ["[[parameters('a')]", 2],
    ['[[[f()]', 3],
    ['[[ concat ()]', 2],
    ['["a"]', 0],
    ['[1, 2]', 0],
    ["[parameters('a')", 0],
    ['x [f()]', 0],
    ['', 0],
  ])('%s runs in evaluation %d', (text, level) => expect(evaluationLevel(text)).toBe(level));

  it('moves expressions and nothing else', () => {
    expect(moveToLevel('[f()]', 2)).toBe('[[f()]');
    expect(moveToLevel('[[[f()]', 1)).toBe('[f()]');
    expect(moveToLevel('["a"]', 2)).toBe('["a"]');
  });

  it('escapes only at the start, and undoes it', () => {
    expect(escapeArmLiteral('[]')).toBe('[[]');
    expect(escapeArmLiteral('a[0]')).toBe('a[0]');
    expect(escapeArmLiteral('')).toBe('');
    for (const text of ['[]', '[[]', 'a', '']) expect(unescapeArmLiteral(escapeArmLiteral(text))).toBe(text);
    expect(unescapeArmLiteral('[a')).toBe('[a');
  });

  it('doubles quotes', () => expect(quoteArmLiteral("it's")).toBe("'it''s'"));
});
