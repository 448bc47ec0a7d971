import { describe, expect, it } from '@jest/globals';
import { evaluateExpression } from '../testing/template-fixture.js';

/** Most are the examples of https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-string. */
describe('functions of texts', () => {
  it.each([
    [
      "[format('{0}, {1}. Formatted number: {2:N0}', 'Hello', 'User', 8175133)]",
      'Hello, User. Formatted number: 8,175,133',
    ],
    [
      "[format('{0:D3} {1:N} {2:F1} {3:X4} {4:x} {5:000}', 7, -1234567, 5, 255, 255, -8)]",
      '007 -1,234,567.00 5.0 00FF ff -008',
    ],
    ["[format('{0,5}|{0,-5}|{1, 3:D2}', 'ab', 7)]", '   ab|ab   | 07'],
    ["[format('{{0}} {0}', true())]", '{0} True'],
    ["[toUpper('aB')]", 'AB'],
    ["[trim('  one two  ')]", 'one two'],
    ["[string(createObject('a', 10))]", '{"a":10}'],
    ["[replace('123-123-1234', '1234', 'xxxx')]", '123-123-xxxx'],
    ["[split('one;two,three', createArray(',', ';'))]", ['one', 'two', 'three']],
    ["[join(createArray('one', 'two'), ',')]", 'one,two'],
    ["[substring('one two three', 4, 3)]", 'two'],
    ["[startsWith('abcdef', 'A')]", true],
    ["[endsWith('abcdef', 'e')]", false],
    ["[padLeft('123', 10, '0')]", '0000000123'],
    ["[base64('one, two, three')]", 'b25lLCB0d28sIHRocmVl'],
    ["[base64ToString('b25lLCB0d28sIHRocmVl')]", 'one, two, three'],
    ['[base64ToJson(base64(\'{"one": "a"}\'))]', { one: 'a' }],
    [
      "[uri('http://contoso.com/resources/', 'nested/azuredeploy.json')]",
      'http://contoso.com/resources/nested/azuredeploy.json',
    ],
    ["[uri('https://', 'contoso.com/a')]", 'https://contoso.com/a'],
    ["[uri('http://contoso.org/first/x', 'y.sh')]", 'http://contoso.org/first/y.sh'],
    ["[uriComponent('http://a/b c!')]", 'http%3A%2F%2Fa%2Fb%20c%21'],
    ["[uriComponentToString('a%2Fb')]", 'a/b'],
    ["[dataUri('Hello')]", 'data:text/plain;charset=utf8;base64,SGVsbG8='],
    ["[dataUriToString('data:;base64,SGVsbG8sIFdvcmxkIQ==')]", 'Hello, World!'],
    ['[json(\'{"a": [1]}\').a[0]]', 1],
    ["[concat('a', 5, true())]", 'a5True'],
    ["[if(true(), 'it''s', '')]", "it's"],
    ["[uniqueString('hello', 'world')]", 'a7wkljktk6wne'],
    ["[guid('hello', 'world')]", 'a5b868f8-11fe-567a-ace0-e77cc87f104e'],
  ])('%s', (expression, expected) => {
    expect(evaluateExpression(expression)).toEqual(expected);
  });

  it.each([
    ["[substring('abc', 2, 5)]", "must refer to a location within the string. The index parameter: '2'"],
    ["[json('{')]", 'not valid JSON'],
    ["[replace('a', '', 'b')]", 'must not be an empty string'],
    ["[format('{1}', 'a')]", 'format is not valid'],
    ["[format('{0} }', 'a')]", 'not in a correct format'],
    ["[format('{a}', 'a')]", 'not in a correct format'],
    ["[format('{0:C}', 5)]", "does not know the format 'C'"],
    ["[format('{0,999999}', 5)]", 'too wide'],
    ["[base64ToString('a*b=')]", 'not a valid base64 string'],
    ["[base64ToJson('YQ')]", 'not a valid base64 string'],
    ['[toLower(5)]', "'toLower': the type of one or more arguments is not valid"],
    ["[toLower('a', 'b')]", "'toLower': function requires 1 argument(s) while 2 were provided"],
    ["[concat(createArray(), 'a')]", "'concat': the type of one or more arguments"],
  ])('refuses %s', (expression, message) => {
    expect(evaluateExpression(expression)).toContain(message);
  });
});
