import { existsSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { schemaChecks } from './schema-checks.js';

describe('schemaChecks', () => {
  it.each(schemaChecks)('$id has a page', ({ page }) => {
    expect(existsSync(page)).toBe(true);
  });
});
