import { asObject, asText } from '@hubwright/schema';
import { azureError } from '../exchange/azure-error.js';
import { nameOf } from '../exchange/resource-path.js';
import { timestamp } from '../state/control-plane.js';
import type { ResourceRules } from './resource-rules.js';

const validName = /^[A-Za-z0-9][A-Za-z0-9-]{2,61}[A-Za-z0-9]$/;

/** A Log Analytics workspace: https://learn.microsoft.com/rest/api/loganalytics/workspaces/create-or-update */
export const workspaceRules: ResourceRules = {
  needsLocation: true,
  check({ path }) {
    const name = nameOf(path.id);
    if (validName.test(name)) return undefined;
    return azureError(
      400,
      'InvalidParameter',
      `The workspace name '${name}' is invalid. It has 4 to 63 letters, digits and hyphens; a hyphen is neither first nor last.`,
      { target: 'name' },
    );
  },
  complete({ existing, body }, plane) {
    const before = asObject(existing?.body['properties']);
    const given = asObject(body['properties']);
    return {
      customerId: asText(before['customerId']) || plane.newId(),
      provisioningState: 'Succeeded',
      sku: given['sku'] ?? { name: 'PerGB2018' },
      retentionInDays: given['retentionInDays'] ?? 30,
      createdDate: before['createdDate'] ?? timestamp(plane),
    };
  },
};
