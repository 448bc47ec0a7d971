import type { KqlType } from '../../query-schema.js';
import { constantOf, convertTo, type Expression } from '../expressions/expression.js';
import { missingOf, type KqlDatetime, type KqlTimespan, type KqlValue } from '../values/kql-value.js';
import type { Long } from '../values/long.js';

/** A call of a function with its arguments compiled. */
export interface FunctionCall {
  readonly args: readonly Expression[];
  /** The type of the result, as the language service found it. */
  readonly type: KqlType;
  /** Notes why the call cannot be run, at an argument (counted from 0) or at the whole call; gives a null in place of the call. */
  readonly refuse: (message: string, argument?: number) => Expression;
  /** The column of this name, where the call stands. */
  readonly findColumn: (name: string) => Expression | undefined;
}

/** Compiles a call of one function of KQL. The language service has checked the number of arguments. */
export type CompileFunction = (call: FunctionCall) => Expression;

/** What values of each type are in JavaScript, when they are not null. */
interface NativeValues {
  readonly bool: boolean;
  readonly datetime: KqlDatetime;
  readonly decimal: number;
  readonly dynamic: KqlValue;
  readonly guid: string;
  readonly int: number;
  readonly long: Long;
  readonly real: number;
  readonly string: string;
  readonly timespan: KqlTimespan;
}

type Natives<Types extends readonly KqlType[]> = { [Index in keyof Types]: NativeValues[Types[Index]] };
type OptionalNatives<Types extends readonly KqlType[]> = Partial<Natives<Types>>;

/**
 * A function whose arguments are converted to fixed types, and that gives null (or the empty text) as soon as one of them is null. The
 * types in `optional` are of arguments that may be left out.
 */
export function defineFunction<
  const Required extends readonly KqlType[],
  const Optional extends readonly KqlType[] = [],
>(
  takes: Required,
  apply: (...values: [...Natives<Required>, ...OptionalNatives<Optional>]) => KqlValue,
  optional?: Optional,
): CompileFunction {
  const types: readonly KqlType[] = [...takes, ...(optional ?? [])];
  // The values have been converted to the types the tuple names.
  const call = apply as (...values: KqlValue[]) => KqlValue;
  return ({ args, type }) =>
    combine(
      args.map((arg, index) => convertTo(arg, types[index] ?? arg.type)),
      type,
      (values) => (values.includes(null) ? null : call(...values)),
    );
}

/** A function of any number of arguments of one type; nulls are given to it as well. */
export function defineVariadic(
  takes: KqlType,
  apply: (values: readonly KqlValue[]) => KqlValue,
): CompileFunction {
  return ({ args, type }) =>
    combine(
      args.map((arg) => convertTo(arg, takes)),
      type,
      apply,
    );
}

/** Computes from the values of all arguments: once, where they are the same for every record. Of a string null is the empty text. */
export function combine(
  args: readonly Expression[],
  type: KqlType,
  apply: (values: readonly KqlValue[]) => KqlValue,
): Expression {
  const missing = missingOf(type);
  if (args.every(({ constant }) => constant)) {
    const value = apply(args.map(({ constant }) => constant!.value));
    return constantOf(value ?? missing, type);
  }
  const evaluators = args.map(({ evaluate }) => evaluate);
  return {
    type,
    evaluate: (cells, run) => {
      const values = evaluators.map((evaluate) => evaluate(cells, run));
      return apply(values) ?? missing;
    },
  };
}
