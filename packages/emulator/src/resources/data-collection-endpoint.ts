import { asObject, asText } from '@hubwright/schema';
import { nameOf } from '../exchange/resource-path.js';
import type { ResourceRules } from './resource-rules.js';

/** A data collection endpoint: https://learn.microsoft.com/rest/api/monitor/data-collection-endpoints/create */
export const dataCollectionEndpointRules: ResourceRules = {
  needsLocation: true,
  complete({ path, body, existing }, plane) {
    const before = asObject(existing?.body['properties']);
    const location = asText(body['location']).replaceAll(' ', '').toLowerCase();
    const host = `${nameOf(path.id).toLowerCase()}-${plane.newId().slice(0, 4)}.${location}-1`;
    return {
      immutableId: asText(before['immutableId']) || `dce-${plane.newId().replaceAll('-', '')}`,
      logsIngestion: before['logsIngestion'] ?? { endpoint: `https://${host}.ingest.monitor.azure.com` },
      configurationAccess: before['configurationAccess'] ?? {
        endpoint: `https://${host}.handler.control.monitor.azure.com`,
      },
      provisioningState: 'Succeeded',
    };
  },
};
