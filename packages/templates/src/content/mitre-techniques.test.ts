import { describe, expect, it } from '@jest/globals';
import { splitTechniques, withoutSpaces } from './mitre-techniques.js';

describe('splitTechniques', () => {
  it('names a technique once, whatever its sub-techniques', () => {
    expect(splitTechniques(['T1078.001', 'T1078.004', 'T1078', ' T1110 ', 'T1078.001'])).toEqual({
      techniques: ['T1078', 'T1110'],
      subTechniques: ['T1078.001', 'T1078.004'],
    });
  });
});

describe('withoutSpaces', () => {
  it('spells tactics as the service does', () => {
    expect(withoutSpaces(['Initial Access', 'Persistence', ''])).toEqual(['InitialAccess', 'Persistence']);
  });
});
