import { connectBody, connectConnector, connectNeeds, type ConnectMethod } from '@hubwright/azure';
import { readPlaceholderInputs } from '@hubwright/placeholders';
import { asObject, asText, type Json, type JsonObject } from '@hubwright/schema';
import type { LegacyConnectorContent } from '@hubwright/solution';
import { UsageError } from '../usage-error.js';
import { gatherWithConsent, type ConsentOptions } from './consent.js';
import { legacyConnectorId } from './legacy-connector-id.js';
import type { OpenCommand } from './open-command.js';

/** Options of connecting that only connectors of the platform of 2022 have. */
export interface LegacyConnectOptions extends ConsentOptions {
  readonly method?: ConnectMethod;
}

/** Connects a connector of the platform of 2022: its credentials and the values of its placeholders go into one call. Gives its id. */
export async function connectLegacy(
  command: OpenCommand,
  connector: LegacyConnectorContent,
  options: LegacyConnectOptions,
): Promise<string> {
  const config = firstConfig(connector.pollingConfig as unknown as Json);
  const auth = asObject(config['auth']);
  const inputs = readPlaceholderInputs(connector.uiConfig as unknown as Json).filter(
    ({ name }) => name !== undefined,
  );
  const needs = connectNeeds(auth, inputs);
  if (!needs) {
    throw new UsageError(
      `A connector with the authType "${asText(auth['authType'])}" cannot be connected by a call; Basic, APIKey and OAuth2 can. Use its page in the portal.`,
    );
  }
  const placeholders = inputs.map(({ name = '', displayText }) => ({
    name,
    secret: false,
    ...(displayText !== undefined && { label: displayText }),
  }));
  const { values } = await gatherWithConsent(command, {
    asker: 'the connector',
    wanted: [...needs.credentials, ...placeholders].map((value) => ({ ...value, isOptional: false })),
    options,
    configure: (given) => ({ ...config, auth: { ...auth, ClientId: given.get('clientId')?.value ?? '' } }),
    // The service exchanges the code with the redirect URI of the connector.
    canChangeRedirectUri: false,
  });
  const body = connectBody(needs, new Map([...values].map(([name, { value }]) => [name, value])));
  const id = legacyConnectorId(connector, command.chosen.place);
  await connectConnector(command.azure, id, body, options.method ?? 'POST');
  return id;
}

/** Several polling configurations of one connector share its credentials. */
function firstConfig(config: Json): JsonObject {
  return asObject(Array.isArray(config) ? config[0] : config);
}
