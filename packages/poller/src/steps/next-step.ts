import type { Json, JsonObject, Location } from '@hubwright/schema';
import type { PollingPlan } from '../polling-plan.js';
import { listStepPlaceholders } from './fill-step.js';
import { asObject, readBoolean, readMember, readObject, readText } from '../read-member.js';

/** A call that follows from each record of the one before it. */
export interface NextStep {
  readonly id: string;
  /** `stepPlaceholdersParsingKql`: reads the table `source`, whose column `data` is the record as JSON text. */
  readonly query: string;
  readonly queryLocation: Location;
  /** Column that takes what the step gives, in the record it follows from; `undefined` when the step's events replace the record. */
  readonly joinAs: string | undefined;
  /** Names of the placeholders that the step uses. */
  readonly placeholders: ReadonlySet<string>;
  /** Whether the step has no `auth` of its own, so that it is signed in as the call before it. */
  readonly inheritsAuth: boolean;
  /** The plan of the step with the values of its placeholders in place; without values they stand as they are. */
  readonly plan: (values: JsonObject) => PollingPlan;
}

/** Where the parts of a nested configuration are found, and who makes plans of them. */
export interface StepSurroundings {
  /** `stepCollectorConfigs` of the connector. */
  readonly configs: JsonObject;
  /** Steps on the way to this one, to notice circles. */
  readonly path: readonly string[];
  readonly locate: (...names: string[]) => Location;
  readonly plan: (id: string, config: JsonObject, values: JsonObject) => PollingPlan;
}

/** Why a step cannot be planned. */
export interface StepFault {
  readonly problem: 'unknown' | 'circular';
  readonly id: string;
  readonly location: Location;
}

/**
 * Reads the steps that follow a call.
 * @param config the call's configuration: `properties` of a poller, or an entry of `stepCollectorConfigs`
 * @see https://learn.microsoft.com/azure/sentinel/isv/custom-connector-nested-api-polling
 */
export function readNextSteps(
  config: JsonObject,
  surroundings: StepSurroundings,
): { steps: NextStep[]; faults: StepFault[] } {
  const { configs, path, locate } = surroundings;
  const stepInfo = readObject(config, 'stepInfo') ?? {};
  const steps: NextStep[] = [];
  const faults: StepFault[] = [];
  listNextSteps(stepInfo).forEach((next, index) => {
    const id = readText(next, 'stepId') ?? '';
    const own = asObject(readMember(configs, id));
    const location = locate('stepInfo', 'nextSteps', String(index), 'stepId');
    if (path.includes(id)) return void faults.push({ problem: 'circular', id, location });
    if (!own) return void faults.push({ problem: 'unknown', id, location });
    const name = readText(own, 'joinedDataStepName') || id;
    steps.push({
      id,
      query: readText(next, 'stepPlaceholdersParsingKql') ?? 'source',
      queryLocation: locate('stepInfo', 'nextSteps', String(index), 'stepPlaceholdersParsingKql'),
      joinAs: readBoolean(own, 'shouldJoinNestedData') ? name : undefined,
      placeholders: listStepPlaceholders(own),
      inheritsAuth: readObject(own, 'auth') === undefined,
      plan: (values) => surroundings.plan(id, own, values),
    });
  });
  return { steps, faults };
}

function listNextSteps(stepInfo: JsonObject): JsonObject[] {
  const steps: Json | undefined = readMember(stepInfo, 'nextSteps');
  const isNested = /^nested$/i.test(readText(stepInfo, 'stepType') ?? '');
  if (!isNested || !Array.isArray(steps)) return [];
  return steps.map((step) => asObject(step) ?? {});
}
