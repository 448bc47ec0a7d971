import {
  AzureFault,
  defaultEndpointId,
  findWorkspace,
  getResource,
  putResource,
  shortId,
  type AzureConnection,
} from '@hubwright/azure';
import { asObject, isJsonObject, type Json, type JsonObject } from '@hubwright/schema';
import type { CcfConnectorContent } from '@hubwright/solution';
import { renderConnector } from '@hubwright/templates';
import { gatherWithConsent, type ConsentOptions } from './consent.js';
import {
  evaluateHere,
  evaluateNames,
  isDataConnector,
  keepResources,
  type EvaluationContext,
} from './evaluate-connector.js';
import type { OpenCommand } from './open-command.js';
import { convertForTemplate, wantedByTemplate, withPlace } from './template-values.js';

/**
 * Connects a codeless connector: its pollers are made, with the credentials in them and the addresses of the data collection that is
 * there already. Gives the ids of the data connectors.
 */
export async function connectPollers(
  command: OpenCommand,
  connector: CcfConnectorContent,
  options: ConsentOptions,
): Promise<string[]> {
  const { azure, chosen } = command;
  const { place } = chosen;
  const whole = renderConnector(connector);
  const file = connector.definition.source.path;
  const pollers = keepResources(whole, (type) => isDataConnector({ type }));
  const { values, redirectUri } = await gatherWithConsent(command, {
    asker: 'the connector',
    wanted: wantedByTemplate(whole),
    options,
    configure: (given) => {
      const parameters = withPlace(whole, convertForTemplate(whole, given.values()), {
        ...place,
        location: '',
      });
      const poller = evaluateNames(whole, parameters, { place, location: '' }).find(isDataConnector);
      return asObject(poller?.body['properties']);
    },
    canChangeRedirectUri: true,
  });
  const workspace = await findWorkspace(azure, place);
  const location = chosen.location ?? workspace.location;
  const parameters = withPlace(whole, convertForTemplate(whole, values.values()), { ...place, location });
  const endpoint = parameters['dataCollectionEndpointId'];
  const existing = await findParts(azure, whole, parameters, {
    place,
    location,
    file,
    endpointId: typeof endpoint === 'string' && endpoint !== '' ? endpoint : defaultEndpointId(place),
  });
  const { resources, faults } = evaluateHere(pollers, parameters, { place, location, existing });
  const [fault] = faults;
  if (fault) throw notDeployed(fault.message, file, azure);
  for (const { id, apiVersion, body } of resources) {
    await putResource(azure, {
      id,
      apiVersion,
      body: redirectUri === undefined ? body : redirected(body, redirectUri),
    });
  }
  return resources.map(({ id }) => id);
}

/** Looks for everything pollers refer to: the endpoint, the data collection rules, the page. Throws an `AzureFault` for the first that is not there. */
async function findParts(
  azure: AzureConnection,
  template: JsonObject,
  parameters: Readonly<Record<string, Json>>,
  {
    endpointId,
    file,
    ...context
  }: EvaluationContext & { readonly endpointId: string; readonly file: string },
): Promise<ReadonlyMap<string, JsonObject>> {
  const { resources } = evaluateHere(template, parameters, context);
  const parts = resources.filter(({ type }) =>
    /\/(dataCollectionRules|dataConnectorDefinitions)$/i.test(type),
  );
  const takesEndpoint = isJsonObject(asObject(template['parameters'])['dataCollectionEndpointId']);
  const wanted = [...parts, ...(takesEndpoint ? [{ id: endpointId, apiVersion: '2022-06-01' }] : [])];
  const found = new Map<string, JsonObject>();
  for (const { id, apiVersion } of wanted) {
    const resource = await getResource(azure, id, apiVersion);
    if (!resource) throw notDeployed(`There is no ${shortId(id)}.`, file, azure);
    found.set(id.toLowerCase(), resource);
  }
  return found;
}

/** A solution brings the page of a connector, and not what it sends to; the file of the connector brings all of it. */
function notDeployed(reason: string, file: string, { correlationId }: AzureConnection): AzureFault {
  const message = `${reason} Deploy the connector by its file, which connects it too: hubwright deploy "${file}".`;
  return new AzureFault('place', message, {
    code: 'NotFound',
    correlationId,
  });
}

/** The service exchanges an authorization code with the redirect URI it was asked for with. */
function redirected(body: JsonObject, redirectUri: string): JsonObject {
  const properties = asObject(body['properties']);
  const auth = asObject(properties['auth']);
  const name = Object.keys(auth).find((key) => key.toLowerCase() === 'redirecturi') ?? 'RedirectUri';
  return { ...body, properties: { ...properties, auth: { ...auth, [name]: redirectUri } } };
}
