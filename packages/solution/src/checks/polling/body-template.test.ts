import { describe, expect, it } from '@jest/globals';
import { findBodyFault } from './body-template.js';

describe('findBodyFault', () => {
  it.each([
    '{}',
    '[]',
    '{"a": [1, -2.5e3, true, null, {"b": ""}]}',
    "{'cid': 1234567, 'data': {'from': '{_QueryWindowStartTime}'}, '{_APIKeyName}': '{_APIKey}'}",
    '{"limit": {{limit}}, "from": {_QueryWindowStartTime}, {_APIKeyName}: "x"}',
    "{'ids': ['$incidentId$']}",
    "{'id': '[[parameters('clientId')]]'}",
    '{"query": "{ viewer { login(first: \\"a\\") } }"}',
    "[[concat('{', parameters('x'), '}')]",
    '{"sql": "a\nb"}',
  ])('takes %s', (body) => {
    expect(findBodyFault(body)).toBeUndefined();
  });

  it.each([
    ['{"a": 1 "b": 2}', 8],
    ['{"a": 1', 7],
    ['{"a" 1}', 5],
    ['{"a": }', 6],
    ['{"a": "x}', 6],
    ['a=1&b=2', 0],
    ['{"a": 1}}', 8],
    ['[1, 2}', 5],
    ['', 0],
  ])('of %s finds the fault at %i', (body, offset) => {
    expect(findBodyFault(body)).toMatchObject({ offset, isTolerated: false });
  });

  it('tolerates a comma at the end', () => {
    expect(findBodyFault('{"a": [1,],}')).toMatchObject({ offset: 9, isTolerated: true });
  });

  it('does not mind depth', () => {
    expect(findBodyFault('['.repeat(200_000))).toMatchObject({ offset: 200_000 });
  });
});
