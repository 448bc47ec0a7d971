import type { InstalledContent, WorkspacePlace } from '@hubwright/azure';
import { asObject, asText, type Json, type JsonObject } from '@hubwright/schema';
import type { Deployable } from './deployable.js';
import { evaluateHere } from './evaluate-connector.js';
import { withPlace } from './template-values.js';

/** A package, a template or a page here and on the workspace. */
export interface ComparedContent {
  readonly id: string;
  readonly here: string | undefined;
  readonly installed: string | undefined;
  readonly state: 'same' | 'different' | 'missing';
}

/** How a solution or a connector stands on a workspace. */
export interface ComparedDeployable {
  readonly title: string;
  /** Of a solution: the version here, and the installed one, if any. */
  readonly here: string | undefined;
  readonly installed: string | undefined;
  readonly content: readonly ComparedContent[];
  /** Whether there is something to connect: pages of what agents and functions send are not connected. */
  readonly canConnect: boolean;
  /** How many data connectors of it are connected. */
  readonly connections: number;
}

const compared = /\/(contentPackages|contentTemplates|dataConnectorDefinitions|dataConnectors)$/i;

/** Compares what a template deploys with what is installed, by resource ids and the versions they carry. */
export function compareInstalled(
  { title, version, template }: Deployable,
  installed: readonly InstalledContent[],
  place: WorkspacePlace,
  location: string,
): ComparedDeployable {
  const known = new Map(installed.map((one) => [one.id.toLowerCase(), one]));
  const parameters: Record<string, Json> = withPlace(template, {}, { ...place, location });
  const { resources } = evaluateHere(template, parameters, { place, location });
  const own = resources.filter(({ type }) => compared.test(type));
  const ids = new Set(own.map(({ id }) => id.toLowerCase()));
  const definitions = new Set(own.map(({ id }) => id.split('/').at(-1)!.toLowerCase()));
  // A page may be connected many times, and pollers of a package are made when it is connected.
  const connections = installed.filter(
    (one) =>
      one.isConnected &&
      (ids.has(one.id.toLowerCase()) || definitions.has(one.definition?.toLowerCase() ?? '')),
  );
  const solution = own.find(({ type }) => /\/contentPackages$/i.test(type));
  return {
    title,
    here: version,
    installed: solution && known.get(solution.id.toLowerCase())?.version,
    canConnect: own.some(
      ({ type, body }) =>
        /\/dataConnectorDefinitions$/i.test(type) ||
        (/\/dataConnectors$/i.test(type) && !/^(GenericUI|StaticUI)$/i.test(asText(body['kind']))),
    ),
    connections: connections.length,
    content: own
      .filter(({ type, body }) => !isPoller(type, body))
      .map(({ id, body }): ComparedContent => {
        const found = known.get(id.toLowerCase());
        const here = asText(asObject(body['properties'])['version']) || undefined;
        const state = !found ? 'missing' : found.version === here ? 'same' : 'different';
        return { id, here, installed: found?.version, state };
      }),
  };
}

/** Pollers come and go with connections; connectors of 2022 are pages as well. */
function isPoller(type: string, body: JsonObject): boolean {
  return /\/dataConnectors$/i.test(type) && !/^(APIPolling|GenericUI|StaticUI)$/i.test(asText(body['kind']));
}
