import { expect, it } from '@jest/globals';
import { createResolver } from './resolve-expressions.js';

const resolve = createResolver({
  parameters: { workspace: { defaultValue: '' }, 'workbook1-name': { defaultValue: 'Contoso' } },
  variables: {
    ruleId1: 'abc',
    _ruleId1: "[variables('RuleId1')]",
    ruleObject1: { version1: '1.0.0', id1: "[resourceId('Contoso/rules', 'abc')]" },
    TemplateEmptyArray: "[json('[]')]",
    loop: "[variables('loop')]",
  },
});

it.each([
  ["[variables('_ruleId1')]", 'abc'],
  ["[variables('ruleObject1').version1]", '1.0.0'],
  ["[parameters('workbook1-name')]", 'Contoso'],
  ["[variables('TemplateEmptyArray')]", []],
  ["[concat('Rule-', last(split(variables('ruleObject1').id1,'/')))]", 'Rule-abc'],
  ["[replace('b', 'b', '')]", ''],
])('gives %s its value', (expression, value) => {
  expect(resolve(expression)).toEqual(value);
});

it('writes what is chosen at installation in one way', () => {
  const flat = "[concat(parameters('Workspace'),'/', variables('ruleId1'))]";
  const nested = "[Concat(parameters('workspace'), concat('/', 'abc'))]";
  expect(resolve(flat)).toBe("[concat(parameters('workspace'),'/abc')]");
  expect(resolve(nested)).toBe(resolve(flat));
});

it('leaves the evaluation of inner templates alone', () => {
  expect(resolve({ a: ["[[parameters('x')]"], b: '[not an expression' })).toEqual({
    a: ["[parameters('x')]"],
    b: '[not an expression',
  });
});

it('keeps names that are declared nowhere or mean themselves', () => {
  expect(resolve("[variables('Missing')]")).toBe("[variables('missing')]");
  expect(resolve("[variables('loop')]")).toBe("[variables('loop')]");
});
