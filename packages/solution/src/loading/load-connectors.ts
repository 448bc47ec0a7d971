import { hasErrors, type ConnectorUiConfig, type JsonObject, type PollingConfig } from '@hubwright/schema';
import { contentKindMismatch } from '../checks/content-kind-mismatch.js';
import { classifyConnectorFile, type ConnectorPart } from '../linking/classify.js';
import { collectConnectorParts, type LocatedPart } from '../linking/connector-parts.js';
import { contentBase } from './content-base.js';
import { describeContent } from './describe-content.js';
import { linkConnectors } from '../linking/link-connectors.js';
import type { ListedFile, LoadContext } from './load-context.js';
import type { CcfConnectorContent, LegacyConnectorContent } from '../model.js';
import { validateConnectorPart } from '../linking/validate-connector-part.js';

/**
 * How a solution treats page-only connectors: first-party ones are StaticUI.
 * @see https://github.com/Azure/Azure-Sentinel/tree/master/Tools/Create-Azure-Sentinel-Solution
 */
export interface FirstParty {
  readonly is1PConnector: boolean;
  readonly staticConnectorIds: readonly string[];
}

interface ListedConnector extends ListedFile {
  readonly parts: readonly ConnectorPart[];
}

/**
 * Loads the connectors a data file lists. A file is taken for what it holds: a polling connector of 2022, a page, or a
 * part of a CCF connector, whose other parts are searched beside it.
 */
export function loadConnectors(
  files: readonly ListedFile[],
  firstParty: FirstParty,
  context: LoadContext,
): (LegacyConnectorContent | CcfConnectorContent)[] {
  const listed = files.map((file) => readListed(file, context)).filter((file) => file !== undefined);
  const located = collectConnectorParts(listed, context);
  const ccf = linkConnectors(located, listed, context);
  const asCcf = new Map(ccf.map((connector) => [partKey(connector.definition), connector]));
  const content: (LegacyConnectorContent | CcfConnectorContent)[] = [];
  for (const file of listed) {
    const { source } = context.reader.load(file.path);
    for (const part of file.parts) {
      const connector = asCcf.get(partKey({ source, pointer: part.pointer }));
      if (connector) content.push(connector);
      else if (part.kind === 'ccp' || part.kind === 'legacy-ui') {
        content.push(legacyConnector(file, part, firstParty, context));
      }
    }
  }
  return content;
}

function partKey(part: Pick<LocatedPart, 'source' | 'pointer'>): string {
  return `${part.source.path}#${part.pointer}`;
}

function readListed(file: ListedFile, context: LoadContext): ListedConnector | undefined {
  const { value, diagnostics } = context.reader.load(file.path);
  context.report(...diagnostics);
  if (hasErrors(diagnostics)) return undefined;
  const parts =
    value === undefined ? [] : classifyConnectorFile(value).filter((part) => part.kind !== 'other');
  if (parts.length > 0) return { ...file, parts };
  const { reference, key, location } = file;
  const expected = 'a data connector (a page, a polling connector or a CCF resource)';
  const found = describeContent(value);
  // A connector that is loaded on its own is listed nowhere.
  const isAlone = location.pointer === '' && location.source.path.endsWith(reference);
  context.report(
    isAlone
      ? contentKindMismatch.report('alone', { reference, expected, found }, location)
      : contentKindMismatch.report('mismatch', { reference, key, expected, found }, location),
  );
  return undefined;
}

function legacyConnector(
  file: ListedFile,
  part: ConnectorPart,
  firstParty: FirstParty,
  context: LoadContext,
): LegacyConnectorContent {
  const { source } = context.reader.load(file.path);
  context.report(...validateConnectorPart(part, source));
  const properties = part.value['properties'] as JsonObject | undefined;
  const wrapped = properties?.['connectorUiConfig'] ?? part.value['connectorUiConfig'];
  const uiConfig = (wrapped ?? part.value) as ConnectorUiConfig;
  const uiPointer = properties?.['connectorUiConfig']
    ? `${part.pointer}/properties/connectorUiConfig`
    : wrapped
      ? `${part.pointer}/connectorUiConfig`
      : part.pointer;
  const base = {
    contentKind: 'DataConnector' as const,
    ...contentBase(file, source, context),
    uiConfig,
    uiPointer,
  };
  if (part.kind === 'ccp') {
    return { ...base, kind: 'APIPolling', pollingConfig: properties?.['pollingConfig'] as PollingConfig };
  }
  const isStatic =
    firstParty.is1PConnector ||
    part.value['kind'] === 'StaticUI' ||
    firstParty.staticConnectorIds.includes(String(uiConfig['id']));
  return { ...base, kind: isStatic ? 'StaticUI' : 'GenericUI', pollingConfig: undefined };
}
