import {
  AzureFault,
  objectionsOf,
  reportFailures,
  reportObjections,
  secureParameters,
  startDeployment,
  type DeploymentRequest,
  type ServiceError,
} from '@hubwright/azure';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { DeployOptions } from './azure-options.js';
import type { Deployable } from './deployable.js';
import { evaluateNames } from './evaluate-connector.js';
import { formatDryRun, formatOutcome } from './format-deployment.js';
import type { OpenCommand } from './open-command.js';
import { prepareDeployment } from './prepare-deployment.js';
import { resumeCommand } from './resume-command.js';
import { convertForTemplate, wantedByTemplate } from './template-values.js';
import { waitWithProgress } from './wait-with-progress.js';
import { sayWhenInterrupted } from './when-interrupted.js';

/** What is deployed, and how. */
export interface DeployTask {
  /** The path on the command line. */
  readonly given: string;
  readonly deployable: Deployable;
  readonly options: DeployOptions;
}

/** Deploys a template with Azure Resource Manager, or comes back to a deployment that was started before. */
export async function deployTemplate(
  command: OpenCommand,
  { given, deployable, options }: DeployTask,
): Promise<ExitCode> {
  const { azure, chosen, terminal } = command;
  const { place } = chosen;
  const { template } = deployable;
  const isNew = options.resume === undefined;
  const values = isNew ? await command.gather('the template', wantedByTemplate(template)) : new Map();
  const prepared = await prepareDeployment(
    command,
    deployable,
    convertForTemplate(template, values.values()),
  );
  const { locate } = prepared;
  const request = { ...prepared.request, name: options.resume ?? prepared.request.name };
  if (options.dryRun === true) {
    const { location } = prepared;
    const resources = evaluateNames(request.template, request.parameters, { place, location });
    const ids = resources.map(({ id }) => id);
    command.write(formatDryRun(request, ids, place, options));
    return exitCodes.clean;
  }
  const resume = resumeCommand(given, request.name, terminal.directory, place, options);
  const objections = isNew
    ? await sayWhenInterrupted(
        terminal,
        () => `Azure may have taken the deployment "${request.name}". Follow it with: ${resume}`,
        () => start(command, deployable, request),
      )
    : [];
  if (objections.length > 0) {
    const diagnostics = reportObjections(objections, locate);
    command.report(diagnostics);
    if (options.format === 'json') {
      const refused = { state: 'Failed', resourceIds: [] } as const;
      command.write(formatOutcome(refused, diagnostics, deployable, request, place, options));
    }
    return exitCodes.findings;
  }
  const awaited = { ...request, resumeCommand: resume, quiet: options.quiet === true };
  const outcome = await waitWithProgress(azure, awaited, command.sleep, terminal);
  const diagnostics = reportFailures(outcome, locate);
  command.report(diagnostics);
  command.write(formatOutcome(outcome, diagnostics, deployable, request, place, options));
  return outcome.state === 'Succeeded' ? exitCodes.clean : exitCodes.findings;
}

/**
 * Starts the deployment; gives what Azure objects to. One of the same name that goes on has the same content and is waited for, unless
 * there are secrets: they have no part in the name, and may be others.
 */
async function start(
  { azure, terminal }: OpenCommand,
  { title }: Deployable,
  request: DeploymentRequest,
): Promise<readonly ServiceError[]> {
  try {
    await startDeployment(azure, request);
    return [];
  } catch (fault) {
    if (!(fault instanceof AzureFault)) throw fault;
    if (fault.kind === 'network')
      terminal.err(
        `hubwright: Azure may have taken the deployment "${request.name}" all the same; the same command finds it.\n`,
      );
    if (fault.details.code !== 'DeploymentActive') return objectionsOf(fault);
    if (secureParameters(request.template).length > 0) throw fault;
    terminal.err(
      `hubwright: "${title}" is being deployed already, as "${request.name}"; waiting for that.\n`,
    );
    return [];
  }
}
