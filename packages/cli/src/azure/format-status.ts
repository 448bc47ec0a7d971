import { shortId, type InstalledContent, type WorkspacePlace } from '@hubwright/azure';
import type { CommonOptions } from '../output.js';
import { jsonFormatVersion } from '../reporters/json.js';
import type { ComparedContent, ComparedDeployable } from './compare-installed.js';

/** What `status` has found. */
export interface StatusResult {
  readonly place: WorkspacePlace;
  readonly compared: readonly ComparedDeployable[];
  /** Solutions that are installed and not among those compared. */
  readonly others: readonly InstalledContent[];
}

/** How solutions and connectors stand on a workspace, as text or JSON. */
export function formatStatus({ place, compared, others }: StatusResult, options: CommonOptions): string {
  const { resourceGroup, workspace } = place;
  if (options.format === 'json') {
    const rest = others.map(({ id, title, version }) => ({ id, title, version }));
    const result = { version: jsonFormatVersion, resourceGroup, workspace, compared, others: rest };
    return `${JSON.stringify(result, null, 2)}\n`;
  }
  const lines = [
    `${resourceGroup}/${workspace}`,
    ...compared.flatMap((one) => describe(one, options.verbose === true)),
  ];
  const rest = others.map(({ title, version = '' }) => `  "${title}" ${version}`);
  return [...lines, ...(rest.length > 0 ? ['Also installed:', ...rest] : [])]
    .map((line) => `${line}\n`)
    .join('');
}

function describe(
  { title, here, installed, content, canConnect, connections }: ComparedDeployable,
  showsAll: boolean,
): string[] {
  const name = here === undefined ? `"${title}"` : `"${title}" ${here}`;
  const isThere = content.some(({ state }) => state !== 'missing');
  const version =
    here === undefined ? (isThere ? 'deployed' : 'not deployed') : describeVersion(here, installed, isThere);
  const flow =
    connections === 0 ? 'not connected' : connections === 1 ? 'connected' : `${connections} connections`;
  const differing = content.filter(({ state }) => showsAll || (isThere && state !== 'same'));
  return [
    `${name}: ${version}${isThere && canConnect ? `, ${flow}` : ''}`,
    ...differing.map(describeContent),
  ];
}

function describeVersion(here: string, installed: string | undefined, isThere: boolean): string {
  if (installed === here) return 'installed';
  if (installed !== undefined) return `installed is ${installed}`;
  return isThere ? 'partly installed' : 'not installed';
}

function describeContent({ id, here = '', installed = '', state }: ComparedContent): string {
  const text = {
    same: `= ${shortId(id)} ${here}`,
    different: `~ ${shortId(id)}: installed ${installed}, here ${here}`,
    missing: `- ${shortId(id)}${here === '' ? '' : ` ${here}`} is not installed`,
  };
  return `  ${text[state]}`.trimEnd();
}
