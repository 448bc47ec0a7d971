import { emulatorDefaults, type EmulatorOptions } from '../emulator-options.js';
import { createFaultList } from '../faults/fault-list.js';
import { putResource } from '../resources/put-resource.js';
import { loadResourceSchemas } from '../schemas/body-validator.js';
import { createVersionList } from '../versions/version-list.js';
import type { ControlPlane } from './control-plane.js';
import { createSchedule } from './schedule.js';

/** Makes the control plane with the subscription, groups and workspaces that exist from the start. */
export function createControlPlane(options: EmulatorOptions): ControlPlane {
  const {
    subscriptionId = emulatorDefaults.subscriptionId,
    resourceGroups = [emulatorDefaults.resourceGroup],
    workspaces = [emulatorDefaults.workspace],
    location = emulatorDefaults.location,
  } = options;
  const groups = resourceGroups.map((name) => ({
    id: `/subscriptions/${subscriptionId}/resourceGroups/${name}`,
    name,
    location,
    tags: {},
  }));
  const schemas = options.schemas && loadResourceSchemas(options.schemas);
  const plane: ControlPlane = {
    tenantId: options.tenantId ?? emulatorDefaults.tenantId,
    schedule: createSchedule(options.clock),
    newId: options.ids,
    versions: createVersionList(schemas?.definitions),
    validateBody: schemas?.validate,
    faults: createFaultList(),
    subscriptions: new Set([subscriptionId.toLowerCase()]),
    groups: new Map(groups.map((group) => [group.id.toLowerCase(), group])),
    resources: new Map(),
    deployments: new Map(),
    operations: new Map(),
    resourceMilliseconds: options.resourceMilliseconds ?? 0,
    pageSize: options.pageSize ?? 100,
  };
  for (const name of workspaces) {
    const id = `${groups[0]?.id}/providers/Microsoft.OperationalInsights/workspaces/${name}`;
    putResource(plane, id, '2023-09-01', { location, properties: {} });
    if (options.isOnboarded !== false)
      putResource(
        plane,
        `${id}/providers/Microsoft.SecurityInsights/onboardingStates/default`,
        '2024-09-01',
        {
          properties: {},
        },
      );
  }
  return plane;
}
