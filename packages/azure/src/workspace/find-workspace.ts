import { asObject, asText } from '@hubwright/schema';
import type { AzureConnection } from '../connection/azure-connection.js';
import { dataConnectorsApiVersion } from '../connectors/list-connections.js';
import { AzureFault } from '../errors/azure-fault.js';
import { sentinelId, workspaceId, type WorkspacePlace } from './place.js';

/** A workspace that is there and has Microsoft Sentinel. */
export interface FoundWorkspace {
  /** Such as `westeurope`. */
  readonly location: string;
  /** The GUID by which agents and data collection know it. */
  readonly customerId: string;
}

/**
 * Finds the workspace and makes sure that Microsoft Sentinel is on. Throws an `AzureFault` that says which of subscription, resource
 * group and workspace is not there.
 */
export async function findWorkspace(azure: AzureConnection, place: WorkspacePlace): Promise<FoundWorkspace> {
  const { status, body } = await azure.send({
    method: 'GET',
    path: workspaceId(place),
    apiVersion: '2022-10-01',
    accept: [404],
  });
  const workspace = asObject(body);
  if (status === 404)
    throw explainMissing(asText(asObject(workspace['error'])['code']), place, azure.correlationId);
  if (!(await isSentinelOn(azure, place))) {
    throw new AzureFault(
      'place',
      `Microsoft Sentinel is not set up on the workspace "${place.workspace}". Add it in the portal, or check --workspace.`,
      { code: 'NotOnboarded', status: 404, correlationId: azure.correlationId },
    );
  }
  const properties = asObject(workspace['properties']);
  return { location: asText(workspace['location']), customerId: asText(properties['customerId']) };
}

/**
 * Microsoft Sentinel is on when it has its onboarding state. Where it came with the older solution `SecurityInsights(<workspace>)` there may
 * be none; its data connectors can be listed then all the same.
 */
async function isSentinelOn(azure: AzureConnection, place: WorkspacePlace): Promise<boolean> {
  const signs = [
    { path: sentinelId(place, 'onboardingStates', 'default'), apiVersion: '2024-09-01' },
    { path: sentinelId(place, 'dataConnectors'), apiVersion: dataConnectorsApiVersion },
  ];
  for (const sign of signs) {
    const { status } = await azure.send({ method: 'GET', ...sign, accept: [400, 404, 405] });
    if (status < 300) return true;
  }
  return false;
}

function explainMissing(code: string, place: WorkspacePlace, correlationId: string): AzureFault {
  const details = { code, status: 404, correlationId };
  const { subscriptionId, resourceGroup, workspace } = place;
  if (code === 'SubscriptionNotFound') {
    return new AzureFault(
      'place',
      `There is no subscription ${subscriptionId} that you can reach. Check --subscription, and that you are signed in to its tenant: "az account list" shows them.`,
      details,
    );
  }
  if (code === 'ResourceGroupNotFound') {
    return new AzureFault(
      'place',
      `There is no resource group "${resourceGroup}" in the subscription ${subscriptionId}. Check --resource-group and --subscription.`,
      details,
    );
  }
  return new AzureFault(
    'place',
    `There is no workspace "${workspace}" in the resource group "${resourceGroup}". Check --workspace.`,
    details,
  );
}
