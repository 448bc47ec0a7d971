import { describe, expect, it } from '@jest/globals';
import { writeFunctionBody, writeParameterList } from './saved-functions.js';

describe('writeParameterList', () => {
  it('writes a list with types and defaults', () => {
    const parameters = [
      { name: 'table', type: 'table:(*)' },
      { name: 'starttime', type: 'DateTime', default: 'datetime(null)' },
      { name: 'name', type: 'string', default: "it's" },
      { name: 'quoted', type: 'string', default: '"*"' },
      { name: 'names', type: 'dynamic', default: 'dynamic([])' },
    ];
    expect(writeParameterList({ name: 'f', parameters })).toBe(
      "(table: (*), starttime: datetime = datetime(null), name: string = 'it\\'s', quoted: string = \"*\", names: dynamic = dynamic([]))",
    );
  });

  it('takes the text of functionParameters with and without parentheses', () => {
    expect(writeParameterList({ name: 'f' })).toBe('()');
    expect(writeParameterList({ name: 'f', parameters: 'a:int=1' })).toBe('(a:int=1)');
    expect(writeParameterList({ name: 'f', parameters: ' (a:int) ' })).toBe('(a:int)');
    expect(writeParameterList({ name: 'f', parameters: '' })).toBe('()');
  });
});

describe('writeFunctionBody', () => {
  it('keeps a comment at the end from hiding the brace', () => {
    expect(writeFunctionBody(' T | take 1; \n')).toBe('{\nT | take 1\n}');
    expect(writeFunctionBody('T // all')).toBe('{\nT // all\n}');
  });
});
