import type { Json } from '@hubwright/schema';
import { generationRules } from './generation-rules.js';
import { quirkRules } from './quirk-rules.js';
import { sourceChanges } from './source-changes.js';
import type { AcceptedDifference } from './difference-rule.js';
import type { ComparedSolution } from './compare-solution.js';
import { explainItem, isRemaining } from './explanations.js';
import { countItems, formatMarkdownTable, tableCells } from './table.js';

/** The generated part of docs/conformance.md: the table, the rules with their use, and what remains. */
export function formatReport(solutions: readonly ComparedSolution[]): string {
  const uses = countUses(solutions);
  return [
    formatMarkdownTable(tableCells(countItems(solutions))),
    coverage(solutions),
    '### Differences of the generation',
    listRules(generationRules, uses),
    '### Accepted differences',
    listRules(quirkRules, uses),
    '### Source changed after packaging',
    listRules(sourceChanges, uses),
    listChanged(solutions),
    '### What remains',
    listRemaining(solutions),
  ].join('\n\n');
}

function coverage(solutions: readonly ComparedSolution[]): string {
  const count = (test: (solution: ComparedSolution) => boolean): number => solutions.filter(test).length;
  const unpackaged = solutions.filter(
    ({ shape, errors }) => shape !== 'v1' && shape !== undefined && errors.length > 0,
  );
  return [
    `Of ${solutions.length} solutions, ${count(({ shape }) => shape === 'v2')} have an official package of the shape of 2022, ${count(({ shape }) => shape === 'v3')} one of today's,`,
    `${count(({ shape }) => shape === 'v1')} one of the first shape (direct resources), which has nothing to compare item by item, and ${count(({ shape }) => shape === undefined)} none.`,
    `${unpackaged.length} of the compared solutions list sources that are not in the corpus; \`hubwright package\` refuses those, and the rest of their items is compared.`,
  ].join(' ');
}

function countUses(solutions: readonly ComparedSolution[]): Map<string, number> {
  const uses = new Map<string, number>();
  for (const { differences } of solutions.flatMap(({ items }) => items)) {
    const names = new Set(
      differences.flatMap(({ verdict }) => (verdict.outcome === 'different' ? [] : [verdict.rule.name])),
    );
    for (const name of names) uses.set(name, (uses.get(name) ?? 0) + 1);
  }
  return uses;
}

function listRules(rules: readonly AcceptedDifference[], uses: ReadonlyMap<string, number>): string {
  return formatMarkdownTable([
    ['rule', 'items', 'why'],
    ...rules.map(({ name, why }) => [`\`${name}\``, String(uses.get(name) ?? 0), why]),
  ]).replace('| --: | --: |', '| --: | --- |');
}

function listChanged(solutions: readonly ComparedSolution[]): string {
  const rows = solutions.flatMap(({ items }) =>
    items
      .filter(({ outcome }) => outcome === 'source changed')
      .map(({ solution, kind, id, differences }) => {
        const changed = differences.filter(({ verdict }) => verdict.outcome === 'source changed');
        return `- ${solution}, ${kind}${id === 'Solution' ? '' : ` \`${id}\``}: ${pointers(changed.map(({ pointer }) => pointer))}`;
      }),
  );
  return ['Proven by content:', '', ...rows].join('\n');
}

function listRemaining(solutions: readonly ComparedSolution[]): string {
  const rows = solutions.flatMap((solution) =>
    solution.items.filter(isRemaining).map((item) => {
      const remaining = item.differences.filter(({ verdict }) => verdict.outcome === 'different');
      const where =
        item.outcome === 'absent' ? 'not rendered' : pointers(remaining.map(({ pointer }) => pointer));
      const explanation = explainItem(item, solution);
      return `- ${item.solution}, ${item.kind} \`${item.id}\`: ${where}. ${explanation?.why ?? 'Not explained.'}`;
    }),
  );
  return rows.length === 0 ? 'Nothing.' : rows.join('\n');
}

function pointers(all: readonly string[]): string {
  return all.map((pointer) => `\`${pointer}\``).join(', ');
}

/** Prints each difference that remains of a kind, with both values, for `--details`; every kind with `all`. */
export function formatDetails(solutions: readonly ComparedSolution[], wanted: string): string {
  const items = solutions.flatMap((solution) => solution.items.map((item) => ({ item, solution })));
  return items
    .filter(({ item }) => isRemaining(item) && (wanted === 'all' || item.kind === wanted))
    .map(({ item, solution }) =>
      [
        `${item.solution}, ${item.kind} ${item.id}: ${item.outcome}; ${explainItem(item, solution)?.why ?? 'not explained'}`,
        ...item.differences
          .filter(({ verdict }) => verdict.outcome === 'different')
          .map(
            ({ pointer, official, rendered }) =>
              `  ${pointer}\n    official ${excerpt(official)}\n    rendered ${excerpt(rendered)}`,
          ),
      ].join('\n'),
    )
    .join('\n');
}

function excerpt(value: Json | undefined): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
