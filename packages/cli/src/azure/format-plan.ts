import {
  shortId,
  type ChangeKind,
  type PlannedChange,
  type PropertyChange,
  type WorkspacePlace,
} from '@hubwright/azure';
import type { Diagnostic, Json } from '@hubwright/schema';
import { jsonFormatVersion, locatedDiagnostics } from '../reporters/json.js';
import type { Deployable } from './deployable.js';
import type { PlanOptions } from './azure-options.js';

/** The formats a plan can be written in. */
export const planFormats = ['text', 'json', 'markdown'] as const;

/** What a plan is printed with. */
export interface PlanContext extends Pick<PlanOptions, 'verbose'> {
  readonly format: (typeof planFormats)[number];
  readonly deployable: Deployable;
  readonly place: WorkspacePlace;
}

const signs: Readonly<Record<ChangeKind, string>> = {
  create: '+',
  modify: '~',
  delete: '-',
  unchanged: '=',
  unknown: '?',
};

/** The order in which changes are shown: what asks for attention first. */
const order: readonly ChangeKind[] = ['delete', 'modify', 'create', 'unknown', 'unchanged'];

/** What a deployment would change, as text, JSON, or Markdown for a comment on a pull request. */
export function formatPlan(changes: readonly PlannedChange[], context: PlanContext): string {
  const sorted = order.flatMap((kind) => changes.filter((change) => change.kind === kind));
  if (context.format === 'json') {
    const shown = sorted.map(({ resourceId, kind, properties, reason }) => ({
      resourceId,
      kind,
      properties,
      reason,
    }));
    return `${JSON.stringify({ version: jsonFormatVersion, summary: countKinds(sorted), changes: shown }, null, 2)}\n`;
  }
  const { deployable, place } = context;
  const title = `"${deployable.title}"${deployable.version === undefined ? '' : ` ${deployable.version}`} in ${place.resourceGroup}/${place.workspace}`;
  return context.format === 'markdown'
    ? formatMarkdown(sorted, title)
    : `${formatDiff(sorted, context.verbose === true)}${title}: ${summarise(sorted)}.\n`;
}

/** What stands in the place of a plan, as JSON, when Azure refuses the template. */
export function formatRefusedPlan(diagnostics: readonly Diagnostic[]): string {
  return `${JSON.stringify({ version: jsonFormatVersion, diagnostics: locatedDiagnostics(diagnostics) }, null, 2)}\n`;
}

function countKinds(changes: readonly PlannedChange[]): Record<ChangeKind, number> {
  const count = (kind: ChangeKind): number => changes.filter((change) => change.kind === kind).length;
  return {
    create: count('create'),
    modify: count('modify'),
    delete: count('delete'),
    unchanged: count('unchanged'),
    unknown: count('unknown'),
  };
}

function summarise(changes: readonly PlannedChange[]): string {
  const { create, modify, delete: deleted, unchanged, unknown } = countKinds(changes);
  if (create + modify + deleted + unknown === 0) return `no change, ${unchanged} as they are`;
  const parts = [
    `${create} to create`,
    `${modify} to modify`,
    `${deleted} to delete`,
    `${unchanged} as they are`,
  ];
  return [...parts, ...(unknown > 0 ? [`${unknown} that Azure cannot foresee`] : [])].join(', ');
}

/** Lines of resources and, below those that are modified, of their properties. */
function formatDiff(changes: readonly PlannedChange[], showsUnchanged: boolean): string {
  return changes
    .filter(({ kind }) => kind !== 'unchanged' || showsUnchanged)
    .map(({ kind, resourceId, properties, reason }) => {
      const note = reason === undefined ? '' : ` (${reason})`;
      return (
        [`${signs[kind]} ${shortId(resourceId)}${note}`, ...properties.map(formatProperty)].join('\n') + '\n'
      );
    })
    .join('');
}

function formatProperty({ path, kind, before, after }: PropertyChange): string {
  const value =
    kind === 'create' ? show(after) : kind === 'delete' ? show(before) : `${show(before)} -> ${show(after)}`;
  return `    ${signs[kind]} ${path}: ${value}`;
}

const longestValue = 120;

function show(value: Json | undefined): string {
  const text = JSON.stringify(value ?? null);
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
}

function formatMarkdown(changes: readonly PlannedChange[], title: string): string {
  const groups = order.flatMap((kind) => {
    const own = changes.filter((change) => change.kind === kind);
    if (own.length === 0) return [];
    // A fence longer than any run of backticks within cannot be ended by content.
    const diff = formatDiff(own, true);
    const longest = Math.max(2, ...[...diff.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    return [
      `<details><summary>${headings[kind]}: ${own.length}</summary>\n\n${fence}diff\n${diff}${fence}\n\n</details>\n`,
    ];
  });
  return [`### Plan for ${escapeMarkdown(title)}\n`, `${summarise(changes)}.\n`, ...groups].join('\n');
}

const headings: Readonly<Record<ChangeKind, string>> = {
  create: 'Create',
  modify: 'Modify',
  delete: 'Delete',
  unchanged: 'No change',
  unknown: 'Not foreseen',
};

function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]<>#|]/g, '\\$&');
}
