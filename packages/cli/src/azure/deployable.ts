import {
  asObjects,
  asText,
  atValue,
  hasErrors,
  NoLocation,
  type Diagnostic,
  type JsonObject,
  type Location,
} from '@hubwright/schema';
import {
  loadConnector,
  type CcfConnectorContent,
  type LegacyConnectorContent,
  type Part,
} from '@hubwright/solution';
import { createOriginLocator, renderConnector } from '@hubwright/templates';
import { displayPathFrom } from '../display-path.js';
import { nodeFilePort } from '../node-file-port.js';
import { renderChecked } from '../render-checked.js';
import { UsageError } from '../usage-error.js';
import { connectorTitle } from './connector-title.js';
import { findOneTarget } from './find-one-target.js';

/** Something that can be deployed: a solution, or one connector. */
export interface Deployable {
  readonly kind: 'solution' | 'connector';
  /** The name of the solution, or the title of the connector's page. */
  readonly title: string;
  /** Of the solution. */
  readonly version: string | undefined;
  readonly template: JsonObject;
  /** How many pollers go with a codeless connector: deploying it connects it too. */
  readonly pollers: number;
  /** The source of a value of the template, by its JSON Pointer. */
  readonly locate: (pointer: string) => Location;
}

/** What rendering gave: something to deploy, unless there are errors. */
export interface FoundDeployable {
  readonly deployable: Deployable | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Renders a solution folder to its main template, or a connector file to a template of its own, as `render` does. Throws a `UsageError`
 * when the path stands for something else, or for several.
 */
export function findDeployable(given: string, directory: string): FoundDeployable {
  const target = findOneTarget(given, directory);
  const displayPath = displayPathFrom(directory);
  return target.kind === 'solution'
    ? renderSolutionFolder(target.path, displayPath)
    : renderConnectorFile(target.path, displayPath);
}

function renderSolutionFolder(folder: string, displayPath: (path: string) => string): FoundDeployable {
  const { solution, rendered, diagnostics } = renderChecked(folder, { displayPath });
  if (!solution || !rendered) return { deployable: undefined, diagnostics };
  return {
    diagnostics,
    deployable: {
      kind: 'solution',
      title: solution.name,
      version: solution.solutionVersion,
      template: rendered.mainTemplate,
      pollers: 0,
      locate: createOriginLocator(rendered.origins),
    },
  };
}

function renderConnectorFile(file: string, displayPath: (path: string) => string): FoundDeployable {
  const { connectors, diagnostics } = loadConnector(file, nodeFilePort, displayPath);
  if (hasErrors(diagnostics)) return { deployable: undefined, diagnostics };
  const [connector] = connectors;
  if (!connector || connectors.length > 1) {
    const count = connector ? `${connectors.length} connectors` : 'no connector';
    throw new UsageError(
      `"${displayPath(file)}" holds ${count}; one is deployed at a time. Give a file that holds one.`,
    );
  }
  const template = renderConnector(connector);
  return {
    diagnostics,
    deployable: {
      kind: 'connector',
      title: connectorTitle(connector),
      version: undefined,
      template,
      pollers: connector.contentKind === 'CcfConnector' ? connector.pollers.length : 0,
      locate: connectorLocator(connector, template),
    },
  };
}

/** A template of one connector holds its parts in the order they were read in, type by type. */
function connectorLocator(
  connector: CcfConnectorContent | LegacyConnectorContent,
  template: JsonObject,
): (pointer: string) => Location {
  if (connector.contentKind === 'DataConnector') return () => atValue(connector.source);
  const { definition, pollers, dataCollectionRules, tables } = connector;
  const parts: Readonly<Record<string, readonly Part<unknown>[]>> = {
    tables,
    datacollectionrules: dataCollectionRules,
    dataconnectordefinitions: [definition],
    dataconnectors: pollers,
  };
  const used = new Map<string, number>();
  const places = asObjects(template['resources']).map((resource) => {
    const type = asText(resource['type']).split('/').at(-1)!.toLowerCase();
    const index = used.get(type) ?? 0;
    used.set(type, index + 1);
    const part = parts[type]?.[index] ?? parts[type]?.at(-1) ?? definition;
    return atValue(part.source, part.pointer);
  });
  return (pointer) => {
    const index = /^\/resources\/(\d+)/.exec(pointer)?.[1];
    return places[Number(index ?? 0)] ?? NoLocation;
  };
}
