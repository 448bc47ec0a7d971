import {
  asObject,
  asText,
  createSource,
  hasErrors,
  isJsonObject,
  joinPointer,
  parseSource,
  type Diagnostic,
  type Json,
  type JsonObject,
  type Source,
} from '@hubwright/schema';
import type { ConnectorConfig } from '@hubwright/poller';
import {
  loadConnector,
  loadSolution,
  type CcfConnectorContent,
  type LegacyConnectorContent,
} from '@hubwright/solution';
import { displayPathFrom } from '../display-path.js';
import { findTargets } from '../find-solutions.js';
import { nodeFilePort } from '../node-file-port.js';
import { UsageError } from '../usage-error.js';
import { findDataFlow, type PollerDataFlow } from './table/data-flow.js';

/** The polling configurations a path stands for, all of one connector, or why there are none. */
export interface FoundConnectors {
  readonly connectors: readonly FoundConnector[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A polling configuration, and what its data collection rule does with the events, where there is one. */
export interface FoundConnector extends ConnectorConfig {
  readonly flow?: PollerDataFlow;
}

type ConnectorContent = LegacyConnectorContent | CcfConnectorContent;

/**
 * Finds what to poll: the connector of a solution folder, or of a file. A file that holds pollers stands for these alone, any other
 * part of a connector for all of its pollers. Throws a `UsageError` when the path stands for no connector, or for several.
 */
export function findConnectors(given: string, directory: string): FoundConnectors {
  const displayPath = displayPathFrom(directory);
  const targets = findTargets([given], directory);
  const [target] = targets;
  if (!target || targets.length > 1)
    throw new UsageError(`"${given}" holds ${targets.length} solutions; poll runs one connector.`);
  const { content, diagnostics } =
    target.kind === 'solution' ? loadFolder(target.path, displayPath) : loadFile(target.path, displayPath);
  const own = displayPath(target.path);
  const found = content.map((item) => configsOf(item, own)).filter((configs) => configs.length > 0);
  if (found.length > 1) throw new UsageError(describeSeveral(given, found));
  if (found.length === 1) return { connectors: found[0]!, diagnostics };
  const bare = target.kind === 'file' ? findBare(target.path, displayPath) : [];
  if (bare.length > 0) return { connectors: bare, diagnostics: [] };
  if (hasErrors(diagnostics)) return { connectors: [], diagnostics };
  throw new UsageError(`"${given}" has no connector that polls: no pollingConfig and no RestApiPoller.`);
}

interface Loaded {
  readonly content: readonly ConnectorContent[];
  readonly diagnostics: readonly Diagnostic[];
}

function loadFolder(folder: string, displayPath: (path: string) => string): Loaded {
  const { solution, diagnostics } = loadSolution(folder, nodeFilePort, { displayPath });
  const content = (solution?.content ?? []).filter(
    (item): item is ConnectorContent =>
      item.contentKind === 'DataConnector' || item.contentKind === 'CcfConnector',
  );
  return { content, diagnostics };
}

function loadFile(file: string, displayPath: (path: string) => string): Loaded {
  const { connectors, diagnostics } = loadConnector(file, nodeFilePort, displayPath);
  return { content: connectors, diagnostics };
}

function configsOf(content: ConnectorContent, file: string): FoundConnector[] {
  if (content.contentKind === 'DataConnector') return legacyConfigs(content);
  const inFile = content.pollers.filter(({ source }) => source.path === file);
  const page = pageOf(content);
  return (inFile.length > 0 ? inFile : content.pollers).map(({ value, source, pointer }) => ({
    connector: String(page?.['id'] ?? content.definition.value.name ?? content.fileName),
    kind: value.kind,
    source,
    pointer: joinPointer(pointer, 'properties'),
    config: value.properties as unknown as JsonObject,
    ...(page && { page }),
    ...flowOf(content, value.properties as unknown as JsonObject),
    ...templateOf(source),
  }));
}

function flowOf(content: CcfConnectorContent, properties: JsonObject): Pick<FoundConnector, 'flow'> {
  const stream = asText(asObject(properties['dcrConfig'])['streamName']);
  const flow = findDataFlow(content, stream);
  return flow ? { flow } : {};
}

function pageOf({ definition }: CcfConnectorContent): JsonObject | undefined {
  const page = definition.value.properties.connectorUiConfig as unknown;
  return isJsonObject(page) ? page : undefined;
}

/** `pollingConfig` stands beside the page; several calls make it a list. */
function legacyConfigs(content: LegacyConnectorContent): ConnectorConfig[] {
  const { source, uiConfig, uiPointer, fileName } = content;
  const config: unknown = content.pollingConfig;
  if (config === undefined) return [];
  const pointer = uiPointer.replace(/connectorUiConfig$/, 'pollingConfig');
  const page = uiConfig as unknown as JsonObject;
  const common = {
    connector: String(page['id'] ?? page['title'] ?? fileName),
    kind: 'APIPolling',
    source,
    page,
    ...templateOf(source),
  };
  if (!Array.isArray(config)) return [{ ...common, pointer, config: config as JsonObject }];
  return config.map((item, index) => ({
    ...common,
    pointer: joinPointer(pointer, index),
    config: item as JsonObject,
  }));
}

/** Parameters and variables of the ARM template a source is. */
function templateOf(source: Source): Pick<ConnectorConfig, 'parameters' | 'variables'> {
  const root = parseSource(source).document?.value;
  const { parameters, variables } = isJsonObject(root) ? root : {};
  return {
    ...(isJsonObject(parameters) && { parameters }),
    ...(isJsonObject(variables) && { variables }),
  };
}

/** Pollers of a file without the rest of their connector, however deep they stand. */
function findBare(file: string, displayPath: (path: string) => string): ConnectorConfig[] {
  const source = createSource(displayPath(file), Buffer.from(nodeFilePort.read(file)).toString('utf8'));
  const found: ConnectorConfig[] = [];
  const template = templateOf(source);
  visit(parseSource(source).document?.value, '', (value, pointer) => {
    const { kind, properties, name } = value;
    if (!isJsonObject(properties)) return;
    const config = properties['pollingConfig'];
    const id = properties['connectorDefinitionName'] ?? name;
    const connector = typeof id === 'string' ? id : source.path;
    if (isJsonObject(config)) {
      const page = properties['connectorUiConfig'] ?? null;
      found.push({
        connector,
        kind: 'APIPolling',
        source,
        pointer: joinPointer(pointer, 'properties', 'pollingConfig'),
        config,
        page,
        ...template,
      });
    } else if (
      typeof kind === 'string' &&
      isJsonObject(properties['auth']) &&
      isJsonObject(properties['request'])
    ) {
      found.push({
        connector,
        kind,
        source,
        pointer: joinPointer(pointer, 'properties'),
        config: properties,
        ...template,
      });
    }
  });
  return found;
}

function visit(
  value: Json | undefined,
  pointer: string,
  take: (value: JsonObject, pointer: string) => void,
): void {
  if (typeof value !== 'object' || value === null) return;
  if (isJsonObject(value)) take(value, pointer);
  for (const [name, member] of Object.entries(value)) visit(member, joinPointer(pointer, name), take);
}

function describeSeveral(given: string, found: readonly (readonly ConnectorConfig[])[]): string {
  const files = [...new Set(found.flatMap((configs) => configs.map(({ source }) => source.path)))];
  return `"${given}" has ${found.length} connectors that poll. Give the file of one: ${files.map((file) => `"${file}"`).join(', ')}.`;
}
