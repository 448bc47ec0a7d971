import { asObject, asObjects, asText, isJsonObject, type Json, type JsonObject } from '@hubwright/schema';
import { azureError, replyError } from '../exchange/azure-error.js';
import { replyEmpty, type Answer, type Call } from '../exchange/exchange.js';
import type { ControlPlane, StoredResource } from '../state/control-plane.js';
import { faultsOfConnect } from './connect-body.js';

/** Connects a connector of the platform of 2022. What is sent is checked and forgotten; GET then shows `isActive: true`. */
export function answerConnect(plane: ControlPlane, resource: StoredResource, call: Call): Answer {
  const config = pollingConfigOf(resource);
  if (!config) return notConnectable(resource);
  const auth = lowerNames(asObject(config['auth']));
  const body = call.body ?? {};
  const faults = faultsOfConnect(
    body,
    asText(auth['authtype']) || undefined,
    asText(auth['flowname']).toLowerCase() === 'authcode',
  );
  const given = asObjects(lowerNames(body)['requestconfiguserinputvalues']);
  const names = new Set(given.map((input) => asText(input['placeHolderName'])));
  for (const name of placeholdersOf(resource))
    if (!names.has(name))
      faults.push(`The connector asks for a value of '${name}' and 'requestConfigUserInputValues' has none.`);
  if (faults.length > 0) return replyError(azureError(400, 'BadRequest', faults.join(' ')));
  return setActive(plane, resource, config, true);
}

/** Disconnects a connector of the platform of 2022; GET then shows `isActive: false`. */
export function answerDisconnect(plane: ControlPlane, resource: StoredResource): Answer {
  const config = pollingConfigOf(resource);
  return config ? setActive(plane, resource, config, false) : notConnectable(resource);
}

function setActive(
  plane: ControlPlane,
  resource: StoredResource,
  config: JsonObject,
  isActive: boolean,
): Answer {
  const etag = `"${plane.newId()}"`;
  const properties = { ...asObject(resource.body['properties']), pollingConfig: { ...config, isActive } };
  plane.resources.set(resource.id.toLowerCase(), {
    ...resource,
    etag,
    body: { ...resource.body, etag, properties },
  });
  return replyEmpty(200);
}

function pollingConfigOf({ body }: StoredResource): JsonObject | undefined {
  const config = asObject(body['properties'])['pollingConfig'];
  return asText(body['kind']) === 'APIPolling' && isJsonObject(config) ? config : undefined;
}

/** The placeholders its page asks for: `userRequestPlaceHoldersInput` of the instructions. */
function placeholdersOf({ body }: StoredResource): string[] {
  const found: string[] = [];
  const walk = (value: Json | undefined): void => {
    if (Array.isArray(value)) value.forEach(walk);
    if (!isJsonObject(value)) return;
    for (const input of asObjects(value['userRequestPlaceHoldersInput']))
      found.push(asText(input['placeHolderName']));
    Object.values(value).forEach(walk);
  };
  walk(asObject(asObject(body['properties'])['connectorUiConfig'])['instructionSteps']);
  return [...new Set(found)].filter((name) => name !== '');
}

function lowerNames(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name.toLowerCase(), value]));
}

function notConnectable({ id, body }: StoredResource): Answer {
  return replyError(
    azureError(
      400,
      'BadRequest',
      `The data connector '${id}' is of kind '${asText(body['kind'])}'. Only connectors of kind 'APIPolling' are connected by a call; others are connected as long as they exist.`,
    ),
  );
}
