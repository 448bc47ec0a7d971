import { formatFunctionParameters } from './function-parameters.js';

it.each([
  [[{ Name: 'disabled', Type: 'bool', Default: false }], 'disabled:bool=false'],
  [
    [
      { Name: 'pack', Type: 'string', Default: 'x' },
      { Name: 'n', Type: 'int' },
    ],
    "pack:string='x',n:int",
  ],
  [[{ Name: 'start', Type: 'datetime', Default: 'datetime(null)' }], 'start:datetime=datetime(null)'],
  [[{ Name: 'T', Type: 'table:(*)' }], 'T:(*)'],
  [[{ Name: 'T', Type: 'table:(a:string,b:long)' }], 'T:(a:string,b:long)'],
  ['a:string', 'a:string'],
  [undefined, ''],
])('formats %j', (parameters, text) => {
  expect(formatFunctionParameters(parameters)).toBe(text);
});
