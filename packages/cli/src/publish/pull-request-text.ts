import type { CaseResult } from '../cases/run-case.js';
import type { ContentChange } from '../compare-contents.js';
import { readPackageContents } from '../package-items.js';
import type { BaseComparison } from './compare-with-base.js';
import type { BuiltPackage } from './built-package.js';
import type { CheckOutcome } from './check-solution.js';
import type { LayoutChange } from './plan-changes.js';

/** What the text of a pull request tells of. */
export interface Evidence {
  readonly built: BuiltPackage;
  readonly checks: CheckOutcome;
  readonly cases: readonly CaseResult[];
  readonly comparison: BaseComparison;
  /** All that is different from the base. */
  readonly changes: readonly LayoutChange[];
}

/** How many changes are listed one by one. */
const listed = 60;

/**
 * The text of a pull request with the sections that the public repository asks for:
 * https://github.com/Azure/Azure-Sentinel/blob/master/.github/pull_request_template.md
 */
export function pullRequestText(evidence: Evidence): string {
  const { built, checks, cases, comparison } = evidence;
  const { name, solutionVersion } = built.solution;
  const passed = cases.filter(({ status }) => status === 'passed').length;
  const sections = [
    ['Change(s):', describeContent(evidence)],
    ['Reason for Change(s):', [reason(evidence)]],
    ['Version Updated:', [describeVersion(solutionVersion, comparison)]],
    [
      'Testing Completed:',
      [
        cases.length === 0
          ? 'No recorded cases.'
          : `${passed} of ${cases.length} recorded cases passed: the answers of the API were replayed, without a workspace.`,
        'In a workspace: not recorded here; please state it.',
      ],
    ],
    [
      'Checked that the validations are passing and have addressed any issues that are present:',
      [
        `Yes, before submitting: ${count(checks.errors, 'error')}, ${count(checks.warnings, 'warning')}, ${count(checks.infos, 'note')} of hubwright lint.`,
      ],
    ],
    ['Package:', [`\`Package/${solutionVersion}.zip\`, sha256 \`${built.sha256}\``]],
  ] as const;
  const text = sections
    .map(([title, lines]) => `${title}\n\n${lines.map((line) => `- ${line}\n`).join('')}`)
    .join('\n');
  return `## ${name} ${solutionVersion}\n\n${text}`;
}

/** The subject line, of the commit as well. */
export function pullRequestTitle({ built, comparison }: Pick<Evidence, 'built' | 'comparison'>): string {
  const { name, solutionVersion } = built.solution;
  return comparison.version === undefined
    ? `Add solution ${name} ${solutionVersion}`
    : `Update solution ${name} to ${solutionVersion}`;
}

function reason({ built, comparison }: Evidence): string {
  const breaking = comparison.changes.filter((change) => change.breaking).length;
  if (comparison.version === undefined) return `${built.solution.name} is new in the repository.`;
  const hurts =
    breaking > 0
      ? `, ${count(breaking, 'breaking change')} for installed copies`
      : ', nothing that breaks installed copies';
  return `${count(comparison.changes.length, 'change')} since ${comparison.version}${hurts}. The reasons stand in ReleaseNotes.md.`;
}

function describeContent({ built, comparison, changes }: Evidence): string[] {
  const content =
    comparison.version === undefined
      ? readPackageContents(built.mainTemplate).items.map(
          ({ kind, displayName }) => `${kind} "${plain(displayName)}" is new`,
        )
      : comparison.changes.map(describeChange);
  const kinds = (['added', 'changed', 'removed'] as const)
    .map((kind) => [kind, changes.filter((change) => change.kind === kind).length] as const)
    .filter(([, number]) => number > 0)
    .map(([kind, number]) => `${count(number, 'file')} ${kind}`);
  const more = content.length > listed ? [`and ${content.length - listed} more`] : [];
  return [...content.slice(0, listed), ...more, kinds.length > 0 ? kinds.join(', ') : 'no file differs'];
}

function describeChange({ breaking, change, subject, detail }: ContentChange): string {
  const what = { added: ' is new', removed: ' is gone' };
  const verb = change === 'added' || change === 'removed' ? what[change] : '';
  return `${breaking ? '**Breaking:** ' : ''}${plain(subject)}${verb}: ${plain(detail)}`;
}

function describeVersion(version: string, comparison: BaseComparison): string {
  if (comparison.version === undefined) return `Yes: first version, ${version}`;
  return comparison.version === version
    ? `No: still ${version}`
    : `Yes: ${comparison.version} became ${version}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** Names of content come from files; none of it may become markup, a mention or another line. */
function plain(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*_{}[\]<>#|]/g, '\\$&')
    .replaceAll('@', '@\u200B');
}
