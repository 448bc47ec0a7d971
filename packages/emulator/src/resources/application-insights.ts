import { asObject, asText } from '@hubwright/schema';
import type { ResourceRules } from './resource-rules.js';

/** Application Insights, whose key function apps of connectors ask for: https://learn.microsoft.com/rest/api/application-insights/components/create-or-update */
export const applicationInsightsRules: ResourceRules = {
  needsLocation: true,
  complete({ body, existing }, plane) {
    const before = asObject(existing?.body['properties']);
    const key = asText(before['InstrumentationKey']) || plane.newId();
    const location = asText(body['location']).replaceAll(' ', '').toLowerCase();
    return {
      InstrumentationKey: key,
      AppId: before['AppId'] ?? plane.newId(),
      ConnectionString: `InstrumentationKey=${key};IngestionEndpoint=https://${location}-0.in.applicationinsights.azure.com/`,
      provisioningState: 'Succeeded',
    };
  },
};
