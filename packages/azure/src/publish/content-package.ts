import { asObject, asObjects, asText, type JsonObject } from '@hubwright/schema';
import type { AzureConnection } from '../connection/azure-connection.js';
import { sentinelId, type WorkspacePlace } from '../workspace/place.js';

/** The version of the content hub's API that is used here: https://learn.microsoft.com/rest/api/securityinsights/content-packages/list */
const apiVersion = '2024-09-01';

/** A page more than this of templates is no workspace but a service that goes round in circles. */
const maximumPages = 1000;

/** A solution that is installed in a workspace, and the templates of its content. */
export interface InstalledPackage {
  /** Resource id of the content package. */
  readonly id: string;
  readonly displayName: string;
  readonly version: string;
  readonly templates: readonly InstalledTemplate[];
}

/** A template of the content hub, from which users make rules, workbooks and connectors. */
export interface InstalledTemplate {
  readonly contentId: string;
  /** Such as `AnalyticsRule`. */
  readonly kind: string;
  readonly displayName: string;
  readonly version: string;
  /** The version of the solution it came with. */
  readonly packageVersion: string;
}

/**
 * Looks for a solution in the workspace, by the id its package has: `<publisherId>.<offerId>`. Gives `undefined` when it is not
 * installed; throws an `AzureFault`.
 */
export async function findInstalledPackage(
  azure: AzureConnection,
  place: WorkspacePlace,
  solutionId: string,
): Promise<InstalledPackage | undefined> {
  const id = sentinelId(place, 'contentPackages', solutionId);
  const { status, body } = await azure.send({ method: 'GET', path: id, apiVersion, accept: [404] });
  if (status === 404) return undefined;
  const properties = asObject(asObject(body)['properties']);
  return {
    id,
    displayName: asText(properties['displayName']),
    version: asText(properties['version']),
    templates: await listTemplates(azure, place, solutionId),
  };
}

/** All templates of the workspace are gone through, since not every cloud takes a filter by package. */
async function listTemplates(
  azure: AzureConnection,
  place: WorkspacePlace,
  solutionId: string,
): Promise<InstalledTemplate[]> {
  const found: InstalledTemplate[] = [];
  let next: string | undefined = sentinelId(place, 'contentTemplates');
  for (let page = 0; next !== undefined && page < maximumPages; page += 1) {
    const isFirst = page === 0;
    const answer = await azure.send({ method: 'GET', path: next, ...(isFirst && { apiVersion }) });
    const list = asObject(answer.body);
    found.push(
      ...asObjects(list['value'])
        .map((resource) => asObject(resource['properties']))
        .filter(({ packageId }) => asText(packageId).toLowerCase() === solutionId.toLowerCase())
        .map(readTemplate),
    );
    next = asText(list['nextLink']) || undefined;
  }
  return found;
}

function readTemplate(properties: JsonObject): InstalledTemplate {
  const { contentId, contentKind, displayName, version, packageVersion } = properties;
  return {
    contentId: asText(contentId),
    kind: asText(contentKind),
    displayName: asText(displayName),
    version: asText(version),
    packageVersion: asText(packageVersion),
  };
}
