import { describe, expect, it } from '@jest/globals';
import { cleanDescription } from './clean-description.js';

describe('cleanDescription', () => {
  it.each([
    ["'Detects it.'\n", 'Detects it.'],
    ['"Detects it."', 'Detects it.'],
    ['Detects it.\n', 'Detects it.'],
    ["'Burst' of sign-ins.", "'Burst' of sign-ins."],
    ["'Detects it.", 'Detects it.'],
    ["'Finds the user's sign-ins.", "'Finds the user's sign-ins."],
    ["of the users'", "of the users'"],
    ["'", "'"],
    ['', ''],
  ])('turns %j into %j', (written, shown) => {
    expect(cleanDescription(written)).toBe(shown);
  });
});
