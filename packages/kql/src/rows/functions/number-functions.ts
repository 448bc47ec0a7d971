import { convertTo } from '../expressions/expression.js';
import { toLong, toReal } from '../values/convert-value.js';
import { moduloLongs, subtractLongs, toLongForm, type Long } from '../values/long.js';
import { KqlTimespan, type KqlValue } from '../values/kql-value.js';
import { combine, defineFunction, type CompileFunction } from './function-definition.js';

const onReals = (apply: (value: number) => number): CompileFunction =>
  defineFunction(['real'], (value) => apply(value) + 0);

/** The absolute value, of the type of the argument. https://learn.microsoft.com/kusto/query/abs-function */
const abs: CompileFunction = ({ args, type }) => {
  const [arg] = args;
  return combine([arg!.type === 'dynamic' ? convertTo(arg!, type) : arg!], type, ([value]) => {
    if (value instanceof KqlTimespan) return value.ticks < 0n ? new KqlTimespan(-value.ticks) : value;
    if (typeof value === 'bigint') return value < 0n ? toLongForm(-value) : value;
    return typeof value === 'number' ? Math.abs(value) : null;
  });
};

/** Rounds integers in a type that has no fraction, and reals away from zero. https://learn.microsoft.com/kusto/query/round-function */
const round: CompileFunction = ({ args, type }) =>
  combine([convertTo(args[0]!, 'real'), ...args.slice(1)], type, ([value, digits]) => {
    const rounded = roundReal(toReal(value!), toReal(digits ?? 0) ?? 0);
    return type === 'real' || rounded === null ? rounded : toLong(rounded);
  });

/** Decimal digits are moved in the text of the number, so that 2.15 to one digit is 2.2 in spite of its binary form. */
function roundReal(value: number | null, digits: number): number | null {
  if (value === null || !Number.isFinite(value)) return value;
  const shifted = Number(moveDigits(Math.abs(value), digits));
  return Math.sign(value) * Number(moveDigits(Math.round(shifted), -digits)) + 0;
}

function moveDigits(value: number, digits: number): string {
  const [mantissa, exponent] = value.toExponential().split('e');
  return `${mantissa}e${Number(exponent) + digits}`;
}

/** https://learn.microsoft.com/kusto/query/bin-function */
const bin: CompileFunction = ({ args, type }) => {
  const [value, size] = args;
  if (type === 'real' || type === 'decimal') {
    return combine([convertTo(value!, 'real'), convertTo(size!, 'real')], type, ([one, step]) => {
      const [number, width] = [toReal(one!), toReal(step!)];
      if (number === null || width === null || width <= 0) return null;
      return Math.floor(number / width) * width;
    });
  }
  return combine([value!, size!], 'long', ([one, step]) => binLong(toLong(one!), toLong(step!)));
};

function binLong(value: Long | null, step: Long | null): Long | null {
  if (value === null || step === null || step <= 0) return null;
  const rest = moduloLongs(value, step);
  return rest === null ? null : subtractLongs(value, rest);
}

/** The multiple of a length of time below a moment or another length; other values are binned as numbers. */
const binAny: CompileFunction = (call) => {
  if (call.type !== 'datetime' && call.type !== 'timespan') return bin(call);
  const inTicks = bin({ ...call, type: 'long' });
  return convertTo(inTicks, call.type);
};

function onBits(apply: (left: bigint, right: bigint) => bigint): CompileFunction {
  return defineFunction(['long', 'long'], (left, right) => toLongForm(apply(BigInt(left), BigInt(right))));
}

/** Functions of numbers. */
export const numberFunctions: Readonly<Record<string, CompileFunction>> = {
  abs,
  bin: binAny,
  binary_and: onBits((left, right) => left & right),
  binary_not: defineFunction(['long'], (value) => toLongForm(~BigInt(value))),
  binary_or: onBits((left, right) => left | right),
  binary_shift_left: onBits((value, count) => value << (count & 63n)),
  binary_shift_right: onBits((value, count) => value >> (count & 63n)),
  binary_xor: onBits((left, right) => left ^ right),
  ceiling: ({ args, type }) =>
    combine([convertTo(args[0]!, 'real')], type, ([value]) =>
      wholeNumber(value!, Math.ceil, type === 'real'),
    ),
  exp: onReals(Math.exp),
  exp10: onReals((value) => 10 ** value),
  exp2: onReals((value) => 2 ** value),
  floor: binAny,
  log: onReals(Math.log),
  log10: onReals(Math.log10),
  log2: onReals(Math.log2),
  pow: defineFunction(['real', 'real'], (base, exponent) => base ** exponent),
  round,
  sign: onReals(Math.sign),
  sqrt: onReals(Math.sqrt),
};

function wholeNumber(value: KqlValue, apply: (value: number) => number, keepsReal: boolean): KqlValue {
  if (typeof value !== 'number') return null;
  return keepsReal ? apply(value) + 0 : toLong(apply(value));
}
