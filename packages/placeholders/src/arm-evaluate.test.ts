import { describe, expect, it } from '@jest/globals';
import { evaluateArmText } from './arm-evaluate.js';
import type { Json } from './json.js';

const parameters: Record<string, Json> = {
  host: 'https://api.example.com',
  dcrConfig: { dataCollectionEndpoint: 'https://dce' },
  list: ['x', 'y'],
};

const scope = {
  parameter: (name: string) => parameters[name],
  variable: (name: string) => (name === 'blanks' ? '' : undefined),
};

describe('evaluateArmText', () => {
  it.each<[string, Json]>([
    ['plain', 'plain'],
    ['[[]', '[]'],
    ["[[concat(parameters('host'), '/v1')]", 'https://api.example.com/v1'],
    ["[parameters('dcrConfig').dataCollectionEndpoint]", 'https://dce'],
    ["[parameters('list')[1]]", 'y'],
    ["[variables('blanks')]", ''],
    ["[format('{0}/{1}', parameters('host'), 5)]", 'https://api.example.com/5'],
    ["[toLower(replace('A-B', '-', ''))]", 'ab'],
    ["[if(equals('a', 'a'), 'yes', 'no')]", 'yes'],
    ["[join(split('a,b', ','), ';')]", 'a;b'],
    ["[base64('é')]", 'w6k='],
    ['[last(createArray(1, -2))]', -2],
  ])('%s', (text, value) => expect(evaluateArmText(text, scope)).toEqual({ value }));

  it.each([
    ["[parameters('nope')]", { kind: 'parameter', name: 'nope' }],
    ["[variables('nope')]", { kind: 'variable', name: 'nope' }],
    ["[reference('x')]", { kind: 'function', name: 'reference' }],
    ["[f(contoso.name('x'))]", { kind: 'function', name: 'contoso.name' }],
    ['[f(contoso.name)]', { kind: 'malformed' }],
    ["[parameters('dcrConfig').nope]", { kind: 'member', name: 'nope' }],
    ["[concat('a']", { kind: 'malformed' }],
    ["[concat('a',)]", { kind: 'malformed' }],
    ["[concat('a)]", { kind: 'malformed' }],
    ['[f()] [g()]', { kind: 'malformed' }],
    [`[${'f('.repeat(100_000)}${')'.repeat(100_000)}]`, { kind: 'malformed' }],
    [`[f()${'[0]'.repeat(100_000)}]`, { kind: 'malformed' }],
  ])('says why %.60s has no value', (text, failure) =>
    expect(evaluateArmText(text, scope)).toEqual({ failure }),
  );
});
