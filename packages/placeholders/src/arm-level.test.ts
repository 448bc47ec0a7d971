import { describe, expect, it } from '@jest/globals';
import { evaluationLevel, quoteArmLiteral, unescapeArmLiteral } from './arm-level.js';

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

  it.each([
    ['[[]', '[]'],
    ['[[[x', '[[x'],
    ['[a', '[a'],
    ['a[[0]', 'a[[0]'],
    ['', ''],
  ])('one evaluation of the literal %j gives %j', (text, evaluated) =>
    expect(unescapeArmLiteral(text)).toBe(evaluated),
  );

  it('doubles quotes', () => expect(quoteArmLiteral("it's")).toBe("'it''s'"));
});
