import { isArray, type KqlValue } from '../values/kql-value.js';
import { writeText } from '../values/write-value.js';
import { alignTypes } from './compare-values.js';
import { testEqual } from './compile-comparison.js';
import { textTest } from './compile-text-comparison.js';
import { convertTo, type Evaluate, type Expression } from './expression.js';

/**
 * `in`, `!in`, `in~`, `!in~`, `has_any` and `has_all` with a list of values; `undefined` when `operator` is none of them. An array in the
 * list stands for its items. `in` behaves like `==` with each value, joined by `or`, also for nulls.
 *
 * https://learn.microsoft.com/kusto/query/in-operator, https://learn.microsoft.com/kusto/query/has-any-operator
 */
export function compileMembership(
  operator: string,
  value: Expression,
  list: readonly Expression[],
): Expression | undefined {
  if (operator === 'in' || operator === '!in') return negateIf(operator, testExactly(value, list));
  const isFolded = operator === 'in~' || operator === '!in~';
  if (!isFolded && operator !== 'has_any' && operator !== 'has_all') return undefined;
  const test = textTest(isFolded ? '=~' : 'has')!;
  const text = convertTo(value, 'string').evaluate;
  const texts = gatherTexts(list);
  return negateIf(operator, (cells, run) => {
    const subject = (text(cells, run) as string).toLowerCase();
    const sought = texts(cells, run);
    return operator === 'has_all'
      ? sought.every((one) => test(subject, one))
      : sought.some((one) => test(subject, one));
  });
}

function negateIf(operator: string, evaluate: Evaluate): Expression {
  if (!operator.startsWith('!')) return { type: 'bool', evaluate };
  return {
    type: 'bool',
    evaluate: (cells, run) => {
      const found = evaluate(cells, run);
      return found === null ? null : !found;
    },
  };
}

function testExactly(value: Expression, list: readonly Expression[]): Evaluate {
  const tests = list.map((item): Evaluate => {
    if (item.type === 'dynamic') return testItems(value, item);
    const [one, other] = alignTypes(value, item);
    return (cells, run) => testEqual(one.evaluate(cells, run), other.evaluate(cells, run));
  });
  return (cells, run) => {
    let answer: KqlValue = false;
    for (const test of tests) {
      const found = test(cells, run);
      if (found === true) return true;
      if (found === null) answer = null;
    }
    return answer;
  };
}

/** Compares with each item of an array by its text, since the items have no type of their own. */
function testItems(value: Expression, list: Expression): Evaluate {
  return (cells, run) => {
    const items = list.evaluate(cells, run);
    const sought = value.evaluate(cells, run);
    if (sought === null) return null;
    const text = writeText(sought, 'dynamic');
    return (isArray(items) ? items : [items]).some(
      (item) => item !== null && writeText(item, 'dynamic') === text,
    );
  };
}

/** The texts of a list in lower case, those of its arrays among them; computed once where they are constant. */
function gatherTexts(list: readonly Expression[]): (...args: Parameters<Evaluate>) => readonly string[] {
  const gather = (...[cells, run]: Parameters<Evaluate>): string[] =>
    list.flatMap(({ evaluate, type }) => {
      const value = evaluate(cells, run);
      return (isArray(value) ? value : [value]).map((item) => writeText(item, type).toLowerCase());
    });
  if (!list.every(({ constant }) => constant)) return gather;
  const known = list.flatMap(({ constant, type }) => {
    const value = constant!.value;
    return (isArray(value) ? value : [value]).map((item) => writeText(item, type).toLowerCase());
  });
  return () => known;
}
