import type { EvaluatedTemplate } from '@hubwright/arm-template';
import type { JsonObject } from '@hubwright/schema';
import type { AzureErrorDetail } from '../exchange/azure-error.js';
import type { ResourceGroup } from '../state/control-plane.js';

/** What a deployment is to do. */
export interface DeploymentRequest {
  /** Full resource id. */
  readonly id: string;
  readonly name: string;
  readonly subscriptionId: string;
  readonly group: ResourceGroup;
  readonly template: JsonObject;
  /** As given: `{name: {value}}`. */
  readonly parameters: JsonObject;
}

/** The template of a deployment, evaluated against what exists; new GUIDs and the time of `utcNow` stay the same. */
export interface TemplateEvaluation {
  /** As it is now: evaluated again when time has gone on, or when it was to be forgotten. */
  readonly current: () => EvaluatedTemplate;
  /** Says that something was made which the template may refer to. */
  readonly forget: () => void;
}

/** How far a deployment or one of its operations is. */
export type ProvisioningState = 'Accepted' | 'Running' | 'Succeeded' | 'Failed' | 'Canceled';

/** One resource of a deployment on its way. */
export interface DeploymentOperation {
  readonly operationId: string;
  readonly targetId: string;
  readonly startedAt: number;
  state: 'Running' | 'Succeeded' | 'Failed' | 'Canceled';
  endedAt: number | undefined;
  /** Status of HTTP of the change. */
  status: number | undefined;
  error: AzureErrorDetail | undefined;
}

/** A deployment and its history. Times in milliseconds since 1970. */
export interface Deployment extends DeploymentRequest {
  readonly correlationId: string;
  /** Name of the address at which its state can be asked for. */
  readonly operationId: string;
  readonly startedAt: number;
  endedAt: number | undefined;
  state: ProvisioningState;
  readonly operations: DeploymentOperation[];
  readonly madeIds: string[];
  outputs: EvaluatedTemplate['outputs'];
  error: AzureErrorDetail | undefined;
  readonly evaluation: TemplateEvaluation;
}

/** Whether a deployment has come to its end. */
export function isOver({ state }: Pick<Deployment, 'state'>): boolean {
  return state !== 'Accepted' && state !== 'Running';
}
