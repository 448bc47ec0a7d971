import { describe, expect, it } from '@jest/globals';
import { NoLocation, type Diagnostic, type Json } from '@hubwright/schema';
import { createNameRegister } from './name-register.js';
import type { Origin } from '../rendered-package.js';

describe('createNameRegister', () => {
  it('takes an equal entry twice and reports another value under the same name', () => {
    const origins: Origin[] = [];
    const diagnostics: Diagnostic[] = [];
    const register = createNameRegister<Json>('variables', origins, diagnostics);
    register.declare({ email: 'a', list: [{ x: 1, y: undefined }] }, NoLocation);
    register.declare({ list: [{ x: 1 }] }, NoLocation);
    expect(diagnostics).toEqual([]);
    register.declare({ Email: 'b', other: 1 }, NoLocation);
    expect(register.entries).toEqual({ email: 'a', list: [{ x: 1 }], other: 1 });
    expect(diagnostics.map(({ checkId, args }) => [checkId, args])).toEqual([
      ['main-template-name-taken', { section: 'variables', name: 'Email' }],
    ]);
    expect(origins.map(({ pointer }) => pointer)).toEqual([
      '/variables/email',
      '/variables/list',
      '/variables/other',
    ]);
  });
});
