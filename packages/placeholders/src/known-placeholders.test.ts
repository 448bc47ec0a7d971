import { describe, expect, it } from '@jest/globals';
import {
  findPackagingPlaceholder,
  findPagePlaceholder,
  findRuntimePlaceholder,
  packagingPlaceholders,
  pagePlaceholders,
  runtimePlaceholders,
} from './known-placeholders.js';

describe('known placeholders', () => {
  it('are found in any case', () => {
    expect(findPagePlaceholder('workspaceId')?.name).toBe('WorkspaceId');
    expect(findPackagingPlaceholder('Innerworkspace')?.filledBy).toBe('packaging');
    expect(findRuntimePlaceholder('_apikey')?.within).toEqual([
      'queryparameterstemplate',
      'nextpageurlqueryparameterstemplate',
    ]);
    expect(findPagePlaceholder('nope')).toBeUndefined();
  });

  it.each([runtimePlaceholders, packagingPlaceholders, pagePlaceholders])(
    'stand in a table once each',
    (...table) => {
      const names = table.map((known) => known.name.toLowerCase());
      expect(new Set(names).size).toBe(names.length);
    },
  );
});
