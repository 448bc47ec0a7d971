import { asObject, asText, type JsonObject } from '@hubwright/schema';
import type { AzureConnection } from '../connection/azure-connection.js';
import { dataConnectorsApiVersion } from '../connectors/list-connections.js';
import { listResources } from '../resources/resource-calls.js';
import { sentinelId, type WorkspacePlace } from './place.js';

/** Something Microsoft Sentinel has on a workspace. */
export interface InstalledContent {
  readonly id: string;
  readonly collection: InstalledCollection;
  readonly title: string;
  /** Of packages and templates. */
  readonly version: string | undefined;
  /** Of data connectors: whether data flows, as far as the service says. */
  readonly isConnected: boolean;
  /** Of data connectors that poll: the definition they belong to. */
  readonly definition: string | undefined;
}

/** The collections that say what is installed. */
export type InstalledCollection = keyof typeof versions;

const versions = {
  contentPackages: '2023-04-01-preview',
  contentTemplates: '2023-04-01-preview',
  dataConnectorDefinitions: '2022-09-01-preview',
  dataConnectors: dataConnectorsApiVersion,
} as const;

/** Lists what Microsoft Sentinel has on a workspace. Throws an `AzureFault`. */
export async function listInstalled(
  azure: AzureConnection,
  place: WorkspacePlace,
): Promise<InstalledContent[]> {
  const found: InstalledContent[] = [];
  for (const [collection, version] of Object.entries(versions) as [InstalledCollection, string][]) {
    const members = await listResources(azure, sentinelId(place, collection), version);
    found.push(...members.map((member) => describe(collection, member)));
  }
  return found;
}

function describe(
  collection: InstalledCollection,
  { id, name, kind, properties }: JsonObject,
): InstalledContent {
  const own = asObject(properties);
  const page = asObject(own['connectorUiConfig']);
  return {
    id: asText(id),
    collection,
    title: asText(own['displayName']) || asText(page['title']) || asText(name),
    version: asText(own['version']) || undefined,
    isConnected: collection === 'dataConnectors' && isFlowing(asText(kind), own),
    definition: asText(own['connectorDefinitionName']) || undefined,
  };
}

/** Kinds of pages alone: what they are about is sent by an agent or a function, and the service does not know whether it is. */
const pages = /^(GenericUI|StaticUI)$/i;

/** A connector of the platform of 2022 is a page and a poller in one; all other data connectors are there while data flows. */
function isFlowing(kind: string, properties: JsonObject): boolean {
  if (pages.test(kind)) return false;
  return !/^APIPolling$/i.test(kind) || asObject(properties['pollingConfig'])['isActive'] === true;
}
