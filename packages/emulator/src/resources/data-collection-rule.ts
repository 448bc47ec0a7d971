import { asObject, asObjects, asText, asTexts, isJsonObject, type JsonObject } from '@hubwright/schema';
import { azureError, type AzureError } from '../exchange/azure-error.js';
import { nameOf } from '../exchange/resource-path.js';
import { findResource, type ControlPlane } from '../state/control-plane.js';
import type { ResourcePut, ResourceRules } from './resource-rules.js';

/**
 * A data collection rule (https://learn.microsoft.com/azure/azure-monitor/essentials/data-collection-rule-structure): streams
 * are declared, flows go from them to destinations that are declared too, and tables exist before something flows into them.
 */
export const dataCollectionRuleRules: ResourceRules = {
  needsLocation: true,
  check: (put, plane) => checkName(put) ?? checkStreams(put) ?? checkReferences(put, plane),
  complete({ path, body, existing }, plane) {
    const before = asObject(existing?.body['properties']);
    const location = asText(body['location']).replaceAll(' ', '').toLowerCase();
    return {
      immutableId: asText(before['immutableId']) || `dcr-${plane.newId().replaceAll('-', '')}`,
      provisioningState: 'Succeeded',
      ...(asText(body['kind']) === 'Direct' && {
        endpoints: before['endpoints'] ?? {
          logsIngestion: `https://${nameOf(path.id).toLowerCase().slice(0, 40)}-${plane.newId().slice(-4)}-${location}.logs.z1.ingest.monitor.azure.com`,
        },
      }),
    };
  },
};

function checkName({ path }: ResourcePut): AzureError | undefined {
  const name = nameOf(path.id);
  return name.length > 64
    ? invalid('InvalidPayload', `The name '${name}' is longer than 64 characters.`, 'name')
    : undefined;
}

function checkStreams({ body }: ResourcePut): AzureError | undefined {
  const { streamDeclarations, dataFlows, destinations } = asObject(body['properties']);
  const declared = asObject(streamDeclarations);
  for (const [stream, declaration] of Object.entries(declared)) {
    const target = `properties.streamDeclarations['${stream}']`;
    if (!stream.startsWith('Custom-'))
      return invalid('InvalidPayload', `Stream declaration '${stream}' has to begin with 'Custom-'.`, target);
    if (asObjects(asObject(declaration)['columns']).length === 0)
      return invalid('InvalidPayload', `Stream declaration '${stream}' has no columns.`, target);
  }
  const names = destinationNames(asObject(destinations));
  for (const [index, flow] of asObjects(dataFlows).entries()) {
    const target = `properties.dataFlows[${index}]`;
    const streams = asTexts(flow['streams']);
    if (streams.length === 0)
      return invalid('InvalidPayload', 'A data flow needs a stream.', `${target}.streams`);
    const undeclared = streams.find((stream) => stream.startsWith('Custom-') && !(stream in declared));
    if (undeclared !== undefined)
      return invalid(
        'InvalidPayload',
        `Stream '${undeclared}' of a data flow is not declared in 'streamDeclarations'.`,
        `${target}.streams`,
      );
    const unknown = asTexts(flow['destinations']).find((name) => !names.has(name));
    if (unknown !== undefined || asTexts(flow['destinations']).length === 0)
      return invalid(
        'InvalidPayload',
        `Destination '${unknown ?? ''}' of a data flow is not declared in 'destinations'.`,
        `${target}.destinations`,
      );
  }
  return undefined;
}

function destinationNames(destinations: JsonObject): ReadonlySet<string> {
  return new Set(
    Object.values(destinations)
      .flatMap((one) => (isJsonObject(one) ? [one] : asObjects(one)))
      .map((one) => asText(one['name'])),
  );
}

function checkReferences({ body }: ResourcePut, plane: ControlPlane): AzureError | undefined {
  const { dataCollectionEndpointId, dataFlows, destinations } = asObject(body['properties']);
  const endpoint = asText(dataCollectionEndpointId);
  if (endpoint !== '' && !findResource(plane, endpoint))
    return invalid(
      'InvalidDataCollectionEndpoint',
      `The data collection endpoint '${endpoint}' does not exist.`,
      'properties.dataCollectionEndpointId',
    );
  const workspaces = asObjects(asObject(destinations)['logAnalytics']);
  for (const { workspaceResourceId } of workspaces)
    if (!findResource(plane, asText(workspaceResourceId)))
      return invalid(
        'InvalidDestination',
        `The workspace '${asText(workspaceResourceId)}' of a destination does not exist.`,
        'properties.destinations.logAnalytics',
      );
  return checkTables(plane, asObjects(dataFlows), workspaces);
}

/** What goes to a table of one's own needs that table; Microsoft's tables are in every workspace. */
function checkTables(
  plane: ControlPlane,
  flows: readonly JsonObject[],
  workspaces: readonly JsonObject[],
): AzureError | undefined {
  for (const [index, flow] of flows.entries()) {
    const streams = asTexts(flow['streams']);
    const output = asText(flow['outputStream']) || (streams.length === 1 ? streams[0]! : '');
    if (!output.startsWith('Custom-')) continue;
    const table = output.slice('Custom-'.length);
    for (const workspace of workspaces.filter(({ name }) =>
      asTexts(flow['destinations']).includes(asText(name)),
    ))
      if (!findResource(plane, `${asText(workspace['workspaceResourceId'])}/tables/${table}`))
        return invalid(
          'InvalidOutputTable',
          `Table for output stream '${output}' is not available for destination '${asText(workspace['name'])}'.`,
          `properties.dataFlows[${index}]`,
        );
  }
  return undefined;
}

/** Azure Monitor nests what is wrong into a general `InvalidPayload`. */
function invalid(code: string, message: string, target: string): AzureError {
  return azureError(400, 'InvalidPayload', 'Data collection rule is invalid', {
    details: [{ code, message, target }],
  });
}
