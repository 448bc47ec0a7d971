import {
  secureParameters,
  shortId,
  type DeploymentOutcome,
  type DeploymentRequest,
  type WorkspacePlace,
} from '@hubwright/azure';
import { maskText } from '@hubwright/poller';
import type { Diagnostic, Json } from '@hubwright/schema';
import type { CommonOptions } from '../output.js';
import { jsonFormatVersion, locatedDiagnostics } from '../reporters/json.js';
import type { Deployable } from './deployable.js';

/**
 * How a deployment has ended, as text or JSON.
 * @param diagnostics say why it failed; they are in the JSON alone
 */
export function formatOutcome(
  { state, resourceIds }: Pick<DeploymentOutcome, 'state' | 'resourceIds'>,
  diagnostics: readonly Diagnostic[],
  { title, version }: Deployable,
  { name, resourceGroup }: DeploymentRequest,
  { workspace }: WorkspacePlace,
  { format, quiet, verbose }: CommonOptions,
): string {
  const words = {
    Succeeded: 'Deployed',
    Failed: 'Failed to deploy',
    Canceled: 'Somebody canceled the deployment of',
  };
  if (format === 'json') {
    const result = {
      version: jsonFormatVersion,
      name,
      state,
      resourceGroup,
      workspace,
      resources: resourceIds,
      diagnostics: locatedDiagnostics(diagnostics),
    };
    return `${JSON.stringify(result, null, 2)}\n`;
  }
  if (quiet === true && state === 'Succeeded') return '';
  const what = version === undefined ? `"${title}"` : `"${title}" ${version}`;
  const count =
    state === 'Succeeded'
      ? `, ${resourceIds.length} ${resourceIds.length === 1 ? 'resource' : 'resources'}`
      : '';
  const list = verbose === true ? resourceIds.map((id) => `  ${shortId(id)}\n`).join('') : '';
  return `${words[state]} ${what} to ${resourceGroup}/${workspace}${count} (deployment ${name}).\n${list}`;
}

/**
 * What a deployment would send, without the values of secrets.
 * @param resources ids of what the template makes, as far as they can be told here
 */
export function formatDryRun(
  request: DeploymentRequest,
  resources: readonly string[],
  { subscriptionId }: WorkspacePlace,
  { format }: CommonOptions,
): string {
  const { resourceGroup, name } = request;
  const path = `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/Microsoft.Resources/deployments/${name}`;
  const parameters = shownParameters(request);
  if (format === 'json')
    return `${JSON.stringify({ version: jsonFormatVersion, dryRun: true, method: 'PUT', path, mode: 'Incremental', parameters, resources }, null, 2)}\n`;
  const lines = [
    `PUT ${path}`,
    ...Object.entries(parameters).map(
      ([key, value]) => `  ${key} = ${typeof value === 'string' ? value : JSON.stringify(value)}`,
    ),
    ...resources.map((id) => `  + ${shortId(id)}`),
    'Nothing was sent.',
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function shownParameters({ template, parameters }: DeploymentRequest): Record<string, Json> {
  const secure = new Set(secureParameters(template));
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, secure.has(name) ? maskText : value]),
  );
}
