import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '@hubwright/schema';
import { evaluateTemplate } from './evaluate-template.js';
import { evaluateExpression, evaluateSections, templateOf, testScope } from './testing/template-fixture.js';

function faultOf(declaration: JsonObject, value?: JsonObject[string]): unknown {
  const given: JsonObject = value === undefined ? {} : { x: value };
  return evaluateSections({ parameters: { x: declaration } }, given).faults[0];
}

describe('parameters', () => {
  it('take the value given, or their default value, which can use other parameters', () => {
    const parameters = {
      a: { type: 'string', defaultValue: "[concat(parameters('B'), '!')]" },
      b: { type: 'string' },
    };
    const { outputs, faults } = evaluateSections(
      { parameters, outputs: { o: { type: 'string', value: "[parameters('a')]" } } },
      { b: '[not evaluated]' },
    );
    expect([outputs, faults]).toEqual([{ o: { type: 'string', value: '[not evaluated]!' } }, []]);
  });

  it('are missing without either', () => {
    expect(faultOf({ type: 'string' })).toEqual({
      code: 'InvalidTemplate',
      message:
        "Deployment template validation failed: 'The value for the template parameter 'x' at line '1' and column '154' is not provided. Please see https://aka.ms/arm-create-parameter-file for usage details.'.",
      pointer: '/parameters/x',
    });
  });

  it.each<[JsonObject, JsonObject[string], string]>([
    [{ type: 'string' }, 5, "Expected 'String, Uri'. Actual 'Integer'."],
    [{ type: 'int' }, '5', "Expected 'Integer'. Actual 'String'."],
    [{ type: 'Bool' }, [], "Expected 'Boolean'. Actual 'Array'."],
    [{ type: 'secureObject' }, 'a', "Expected 'Object'. Actual 'String'."],
    [
      { type: 'string', allowedValues: ['a', 'b'] },
      'c',
      "The parameter value 'c' is not part of the allowed value(s): 'a,b'.",
    ],
    [{ type: 'string', minLength: 2 }, 'c', "Length of the value should be greater than or equal to '2'."],
    [{ type: 'array', maxLength: 1 }, [1, 2], "Length of the value should be less than or equal to '1'."],
    [{ type: 'int', minValue: 2 }, 1, "The value should be greater than or equal to '2'."],
    [{ type: 'int', maxValue: 2 }, 3, "The value should be less than or equal to '2'."],
    [{ type: 'text' }, 'a', "its type must be one of 'string, securestring, int, bool"],
  ])('that are %j refuse %j', (declaration, value, message) => {
    expect(faultOf(declaration, value)).toMatchObject({
      code: 'InvalidTemplate',
      message: expect.stringContaining(message),
      pointer: '/parameters/x',
    });
  });

  it('that are secure are not shown in faults', () => {
    const fault = faultOf({ type: 'securestring', allowedValues: ['a'] }, 'hunter2');
    expect(fault).toMatchObject({ message: expect.stringContaining('is not part of the allowed value(s)') });
    expect(JSON.stringify(fault)).not.toContain('hunter2');
  });

  it('that are secure are not shown in faults of what uses them', () => {
    const parameters = { x: { type: 'secureObject' } };
    const resources = [
      { dependsOn: ["[parameters('x').key]"], type: 'A.B/c', apiVersion: '2020-01-01', name: 'n' },
    ];
    const { faults } = evaluateSections({ parameters, resources }, { x: { key: 'hunter2' } });
    expect(faults[0]?.message).toContain("The resource '***' is not defined in the template");
  });

  it('can have a type that the template defines', () => {
    const definitions = {
      short: { $ref: '#/definitions/text' },
      text: { type: 'string', maxLength: 2 },
      round: { $ref: '#/definitions/round' },
    };
    const parameters = { x: { $ref: '#/definitions/short', minLength: 1 } };
    expect(evaluateSections({ definitions, parameters }, { x: 'ab' }).faults).toEqual([]);
    expect(evaluateSections({ definitions, parameters }, { x: 'abc' }).faults[0]?.message).toContain(
      "equal to '2'",
    );
    expect(
      evaluateSections({ definitions, parameters: { x: { $ref: '#/definitions/round' } } }, { x: 1 })
        .faults[0]?.message,
    ).toContain('its type must be');
  });

  it('are refused when the template does not declare them', () => {
    const { faults } = evaluateSections(
      { parameters: { workspace: { type: 'string' } } },
      { workspace: 'w', wrokspace: 'w' },
    );
    expect(faults.map(({ message }) => message)).toEqual([
      expect.stringContaining(
        "'The template parameters 'wrokspace' in the parameters file are not valid; they are not present in the original template",
      ),
    ]);
  });

  it('can come from a key vault, as a made-up secret', () => {
    const template = templateOf({
      parameters: { secret: { type: 'securestring' } },
      outputs: { length: { type: 'bool', value: "[empty(parameters('secret'))]" } },
    });
    const { outputs, faults } = evaluateTemplate(
      template,
      { secret: { reference: { keyVault: { id: '/v' }, secretName: 's' } } },
      testScope(),
    );
    expect([outputs['length']?.value, faults]).toEqual([false, []]);
  });

  it.each(['text', { x: 'bare' }, { x: {} }])('must be objects with a value: %j', (given) => {
    const { faults } = evaluateTemplate(
      templateOf({ parameters: { x: { type: 'string', defaultValue: '' } } }),
      given,
      testScope(),
    );
    expect(faults).toMatchObject([{ code: 'InvalidTemplate', pointer: '/parameters' }]);
  });

  it('must not go in circles, use variables, or be unknown', () => {
    const circle = { a: { type: 'string', defaultValue: "[parameters('a')]" } };
    expect(evaluateSections({ parameters: circle }).faults[0]?.message).toContain('depends on itself');
    const early = { a: { type: 'string', defaultValue: "[variables('v')]" } };
    expect(evaluateSections({ parameters: early, variables: { v: '' } }).faults[0]?.message).toContain(
      "'variables' is not expected at this location",
    );
    expect(evaluateExpression("[parameters('b')]")).toContain("The template parameter 'b' is not found.");
  });
});
