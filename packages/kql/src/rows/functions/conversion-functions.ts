import type { KqlType } from '../../query-schema.js';
import { convertTo } from '../expressions/expression.js';
import { nameRuntimeType } from '../values/convert-value.js';
import type { KqlValue } from '../values/kql-value.js';
import { combine, type CompileFunction } from './function-definition.js';

/** https://learn.microsoft.com/kusto/query/scalar-functions#conversion-functions */
function convertFunction(type: KqlType): CompileFunction {
  return ({ args }) => convertTo(args[0]!, type);
}

/** https://learn.microsoft.com/kusto/query/gettype-function */
const getType: CompileFunction = ({ args, type }) => {
  const [value] = args;
  return combine([value!], type, ([cell]) => nameRuntimeType(cell!, value!.type));
};

/** A null, or an empty text. https://learn.microsoft.com/kusto/query/isempty-function */
function isEmpty(value: KqlValue): boolean {
  return value === null || value === '';
}

function testValue(test: (value: KqlValue) => boolean): CompileFunction {
  return ({ args, type }) => combine([args[0]!], type, ([value]) => test(value!));
}

/** `not` of null is null. https://learn.microsoft.com/kusto/query/not-function */
const not: CompileFunction = ({ args, type }) =>
  combine([convertTo(args[0]!, 'bool')], type, ([value]) => (value === null ? null : !value));

function testNumber(test: (value: number) => boolean): CompileFunction {
  return ({ args, type }) =>
    combine([convertTo(args[0]!, 'real')], type, ([value]) =>
      typeof value === 'number' ? test(value) : null,
    );
}

/** Functions that convert values, and that tell what a value is. */
export const conversionFunctions: Readonly<Record<string, CompileFunction>> = {
  gettype: getType,
  isempty: testValue(isEmpty),
  isfinite: testNumber(Number.isFinite),
  isinf: testNumber((value) => Math.abs(value) === Infinity),
  isnan: testNumber(Number.isNaN),
  isnotempty: testValue((value) => !isEmpty(value)),
  isnotnull: testValue((value) => value !== null),
  isnull: testValue((value) => value === null),
  notempty: testValue((value) => !isEmpty(value)),
  notnull: testValue((value) => value !== null),
  not,
  tobool: convertFunction('bool'),
  toboolean: convertFunction('bool'),
  todatetime: convertFunction('datetime'),
  todouble: convertFunction('real'),
  toguid: convertFunction('guid'),
  toint: convertFunction('int'),
  tolong: convertFunction('long'),
  toreal: convertFunction('real'),
  tostring: convertFunction('string'),
  totimespan: convertFunction('timespan'),
};
