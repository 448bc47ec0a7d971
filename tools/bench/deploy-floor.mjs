// The floor of `deploy.mjs`: loads Microsoft's client as it is installed, reads a template, and makes the calls of `hubwright status`.
import { readFileSync } from 'node:fs';
import { ResourceManagementClient } from '@azure/arm-resources';

const [endpoint, resourceGroup, workspace, template] = process.argv.slice(2);
const { HUBWRIGHT_ACCESS_TOKEN: token, AZURE_SUBSCRIPTION_ID: subscription } = process.env;
const client = new ResourceManagementClient({ getToken: async () => null }, subscription, {
  endpoint,
  allowInsecureConnection: true,
});
// The client sends no token to an address that is not https.
client.pipeline.removePolicy({ name: 'bearerTokenAuthenticationPolicy' });
client.pipeline.addPolicy({
  name: 'token',
  sendRequest: (request, next) => {
    request.headers.set('authorization', `Bearer ${token}`);
    return next(request);
  },
});
const { resources } = JSON.parse(readFileSync(template, 'utf8'));
const workspaceId = `/subscriptions/${subscription}/resourceGroups/${resourceGroup}/providers/Microsoft.OperationalInsights/workspaces/${workspace}`;
const sentinel = `${workspaceId}/providers/Microsoft.SecurityInsights`;
const asked = [
  [workspaceId, '2022-10-01'],
  [`${sentinel}/onboardingStates/default`, '2024-09-01'],
  [`${sentinel}/contentPackages`, '2023-04-01-preview'],
  [`${sentinel}/contentTemplates`, '2023-04-01-preview'],
  [`${sentinel}/dataConnectorDefinitions`, '2022-09-01-preview'],
  [`${sentinel}/dataConnectors`, '2023-02-01-preview'],
];
const answers = [];
for (const [id, apiVersion] of asked) answers.push(await client.resources.getById(id.slice(1), apiVersion));
console.log(resources.length, answers.length);
