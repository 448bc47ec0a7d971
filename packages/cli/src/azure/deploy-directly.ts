import {
  AzureFault,
  objectionsOf,
  putResource,
  reportObjections,
  shortId,
  type ServiceError,
} from '@hubwright/azure';
import type { Diagnostic, Json, JsonObject } from '@hubwright/schema';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import { jsonFormatVersion, locatedDiagnostics } from '../reporters/json.js';
import type { DeployTask } from './deploy-template.js';
import { evaluateHere, evaluateNames, type EvaluationContext } from './evaluate-connector.js';
import { formatIds } from './format-ids.js';
import type { OpenCommand } from './open-command.js';
import { findReferences } from './find-references.js';
import { prepareDeployment, type PreparedDeployment } from './prepare-deployment.js';
import { convertForTemplate, wantedByTemplate } from './template-values.js';
import { sayWhenInterrupted } from './when-interrupted.js';

/**
 * Deploys a connector without a deployment: each of its resources is put with its own API, those first on which others depend. What a
 * resource refers to is known once it is there. Doing it twice changes nothing.
 */
export async function deployDirectly(
  command: OpenCommand,
  { deployable, options }: DeployTask,
): Promise<ExitCode> {
  const { azure, chosen, terminal } = command;
  const { place } = chosen;
  const values = await command.gather('the connector', wantedByTemplate(deployable.template));
  const parameters = convertForTemplate(deployable.template, values.values());
  const prepared = await prepareDeployment(command, deployable, parameters);
  const { request, location } = prepared;
  const existing = await findReferences(azure, request.parameters, place);
  const context = { place, location, existing };
  const all = evaluateNames(request.template, request.parameters, context);
  if (options.dryRun === true) {
    command.write(formatDirectRun(all, options));
    return exitCodes.clean;
  }
  const made: string[] = [];
  const standing = (): string =>
    `${made.length} of ${all.length} resources were made; the same command goes on from there.`;
  const remaining: Remaining = { ...prepared, existing, made, total: all.length, context };
  try {
    const objections = await sayWhenInterrupted(terminal, standing, () => putAll(command, remaining));
    if (objections.length > 0) {
      const diagnostics = reportObjections(objections, prepared.locate);
      command.report(diagnostics);
      if (options.format === 'json') command.write(formatDirectOutcome(made, diagnostics));
      terminal.err(`hubwright: ${standing()}\n`);
      return exitCodes.findings;
    }
  } catch (fault) {
    if (made.length > 0) terminal.err(`hubwright: ${standing()}\n`);
    throw fault;
  }
  const sentence = `Deployed "${deployable.title}" to ${place.resourceGroup}/${place.workspace}, ${made.length} ${made.length === 1 ? 'resource' : 'resources'}.`;
  command.write(
    options.format === 'json'
      ? formatDirectOutcome(made, [])
      : formatIds({ deployed: made }, sentence, options),
  );
  return exitCodes.clean;
}

/** What is to be put, and what is there by now. */
interface Remaining extends Pick<PreparedDeployment, 'request'> {
  /** By id in small letters. */
  readonly existing: Map<string, JsonObject>;
  /** Ids of what was put. */
  readonly made: string[];
  readonly total: number;
  readonly context: EvaluationContext;
}

/** Puts resource after resource; gives what is wrong with the first that cannot be put. */
async function putAll(
  command: OpenCommand,
  { request, existing, made, total, context }: Remaining,
): Promise<readonly ServiceError[]> {
  const { terminal } = command;
  try {
    for (;;) {
      // What refers to a resource can be evaluated once that is there.
      const { resources, faults } = evaluateHere(request.template, request.parameters, context);
      const next = resources.find(({ id }) => !made.includes(id));
      if (!next) {
        if (made.length === total) return [];
        throw notShown(faults, command.azure);
      }
      if (terminal.isInteractive)
        terminal.err(`\r\u001b[2K${made.length + 1} of ${total} ${shortId(next.id)}`);
      const refusal = await put(command, next, existing);
      if (refusal) return refusal.map((error) => ({ ...error, target: next.id }));
      made.push(next.id);
    }
  } finally {
    if (terminal.isInteractive) terminal.err('\r\u001b[2K');
  }
}

/** The template was right when its names were evaluated; what is missing now is what Azure says of the resources it has just made. */
function notShown(
  faults: readonly { readonly message: string }[],
  { correlationId }: OpenCommand['azure'],
): AzureFault {
  const property = faults
    .map(({ message }) => /property '([^']+)' doesn't exist/.exec(message)?.[1])
    .find((found) => found !== undefined);
  const what = property === undefined ? (faults[0]?.message ?? 'a property') : `"${property}"`;
  return new AzureFault(
    'service',
    `Azure does not show yet what the next resource needs of those before it: ${what}. Give the same command again in a minute.`,
    { code: 'NotShownYet', correlationId },
  );
}

/** Puts a resource and remembers it; gives the errors when Azure refuses it. */
async function put(
  { azure }: OpenCommand,
  resource: { readonly id: string; readonly apiVersion: string; readonly body: JsonObject },
  existing: Map<string, JsonObject>,
): Promise<ReturnType<typeof objectionsOf> | undefined> {
  try {
    existing.set(resource.id.toLowerCase(), await putResource(azure, resource));
    return undefined;
  } catch (fault) {
    if (!(fault instanceof AzureFault)) throw fault;
    return objectionsOf(fault);
  }
}

function formatDirectOutcome(made: readonly string[], diagnostics: readonly Diagnostic[]): string {
  const result = {
    version: jsonFormatVersion,
    deployed: made,
    diagnostics: locatedDiagnostics(diagnostics),
  };
  return `${JSON.stringify(result, null, 2)}\n`;
}

function formatDirectRun(
  resources: readonly { readonly id: string; readonly apiVersion: string }[],
  { format }: { readonly format: 'text' | 'json' },
): string {
  const requests = resources.map(({ id, apiVersion }): { [name: string]: Json } => ({
    method: 'PUT',
    path: `${id}?api-version=${apiVersion}`,
  }));
  if (format === 'json')
    return `${JSON.stringify({ version: jsonFormatVersion, dryRun: true, requests }, null, 2)}\n`;
  return `${requests.map(({ path }) => `PUT ${String(path)}\n`).join('')}Nothing was sent.\n`;
}
