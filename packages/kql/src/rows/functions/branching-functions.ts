import { commonType, compareValues } from '../expressions/compare-values.js';
import { constantOf, convertTo, type Expression } from '../expressions/expression.js';
import type { KqlType } from '../../query-schema.js';
import { missingOf } from '../values/kql-value.js';
import { combine, type CompileFunction, type FunctionCall } from './function-definition.js';

/** Only true chooses the second argument; false and null choose the third. https://learn.microsoft.com/kusto/query/iff-function */
const iff: CompileFunction = ({ args, type }) => chooseFirst([args[0]!, args[1]!], args[2]!, type);

/** Predicates and results by turns, and what is given otherwise. https://learn.microsoft.com/kusto/query/case-function */
const caseOf: CompileFunction = ({ args, type }) => chooseFirst(args.slice(0, -1), args.at(-1)!, type);

function chooseFirst(pairs: readonly Expression[], otherwise: Expression, type: KqlType): Expression {
  const branches = Array.from({ length: pairs.length / 2 }, (_, index) => ({
    test: convertTo(pairs[index * 2]!, 'bool').evaluate,
    result: convertTo(pairs[index * 2 + 1]!, type).evaluate,
  }));
  const last = convertTo(otherwise, type).evaluate;
  return {
    type,
    evaluate: (cells, run) => {
      for (const { test, result } of branches) if (test(cells, run) === true) return result(cells, run);
      return last(cells, run);
    },
  };
}

/** The first value that is not null, of texts the first that is not empty. https://learn.microsoft.com/kusto/query/coalesce-function */
const coalesce: CompileFunction = ({ args, type }) => {
  const values = args.map((arg) => convertTo(arg, type).evaluate);
  const missing = missingOf(type);
  return {
    type,
    evaluate: (cells, run) => {
      for (const evaluate of values) {
        const value = evaluate(cells, run);
        if (value !== missing) return value;
      }
      return missing;
    },
  };
};

/** Values take precedence over nulls. https://learn.microsoft.com/kusto/query/max-of-function */
function chooseExtreme(direction: 1 | -1): CompileFunction {
  return ({ args }) => {
    const type = args.map((arg) => arg.type).reduce(commonType);
    return combine(
      args.map((arg) => convertTo(arg, type)),
      type,
      (values) => {
        const known = values.filter((value) => value !== null);
        return known.length === 0
          ? null
          : known.reduce((best, value) => (compareValues(value, best) * direction > 0 ? value : best));
      },
    );
  };
}

/**
 * The column when the records have it, else the second argument. https://learn.microsoft.com/kusto/query/column-ifexists-function
 */
const columnIfExists: CompileFunction = (call: FunctionCall) => {
  const name = call.args[0]?.constant?.value;
  if (typeof name !== 'string') return call.refuse('The name of the column must be a constant text.', 0);
  return call.findColumn(name) ?? call.args[1] ?? constantOf(null, call.type);
};

/** Functions that choose between their arguments. */
export const branchingFunctions: Readonly<Record<string, CompileFunction>> = {
  case: caseOf,
  coalesce,
  column_ifexists: columnIfExists,
  columnifexists: columnIfExists,
  iff,
  iif: iff,
  max_of: chooseExtreme(1),
  min_of: chooseExtreme(-1),
};
