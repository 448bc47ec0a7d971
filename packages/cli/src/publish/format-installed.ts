import type { ExpectedPackage, PackageState, WorkspacePlace } from '@hubwright/azure';
import type { CommonOptions } from '../output.js';
import { jsonFormatVersion } from '../reporters/json.js';

/** How publishing to a workspace went. */
export interface WorkspaceOutcome {
  readonly status: 'planned' | 'unchanged' | 'published';
  /** What would be done, a sentence. */
  readonly plan: string;
  readonly expected: ExpectedPackage;
  readonly state: PackageState;
  readonly place: WorkspacePlace;
}

/** What is in the workspace, as text or JSON. */
export function formatInstalled(outcome: WorkspaceOutcome, { format, quiet }: CommonOptions): string {
  if (format === 'json') return formatJson(outcome);
  if (quiet === true) return '';
  const { status, plan, expected, state, place } = outcome;
  if (status === 'planned') return `${plan}Nothing was changed.\n`;
  const verb = status === 'published' ? 'Published' : 'Already published:';
  const end = status === 'published' ? '' : ' Nothing was changed.';
  const templates = [...(state.installed?.templates ?? [])].sort((a, b) =>
    `${a.kind} ${a.displayName}` < `${b.kind} ${b.displayName}` ? -1 : 1,
  );
  const lines = [
    `${verb} ${expected.solutionId} ${expected.version} in ${place.resourceGroup}/${place.workspace}, ${templates.length} templates.${end}`,
    ...templates.map(
      ({ kind, displayName, version }) => `  ${kind.padEnd(22)} ${version.padEnd(8)} ${displayName}`,
    ),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function formatJson({ status, expected, state, place }: WorkspaceOutcome): string {
  const { solutionId, version } = expected;
  const { installed, missing } = state;
  const result = {
    version: jsonFormatVersion,
    target: 'workspace',
    status,
    solutionId,
    solutionVersion: version,
    workspace: place,
    installed: installed ? { version: installed.version, templates: installed.templates } : null,
    missing,
  };
  return `${JSON.stringify(result, null, 2)}\n`;
}
