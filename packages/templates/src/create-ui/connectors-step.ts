import type { JsonObject } from '@hubwright/schema';
import type { CcfConnectorContent, LegacyConnectorContent, Solution } from '@hubwright/solution';
import { listOf, textOf, type LooseMembers } from '../arm/loose-values.js';
import type { NumberedContent } from '../main-template/number-content.js';
import { texts } from './texts.js';
import { linkBlock, textBlock } from './elements.js';
import { renderStep } from './step.js';

type Connector = { readonly content: LegacyConnectorContent | CcfConnectorContent; readonly number: number };

/** The blade of data connectors: a text for each, after the last one a word on the parsers, and the link. */
export function renderConnectorsStep(
  contents: readonly NumberedContent[],
  solution: Solution,
): JsonObject | undefined {
  const connectors = contents.filter(isConnector).sort((a, b) => a.number - b.number);
  if (connectors.length === 0) return undefined;
  const hasParsers = solution.content.some(({ contentKind }) => contentKind === 'Parser');
  const elements = connectors.flatMap(({ content, number }, index) => {
    const last = index === connectors.length - 1;
    const link = linkBlock(`dataconnectors-link${number}`, texts.connectorLink);
    return [
      textBlock(`dataconnectors${number}-text`, connectorText(content, solution)),
      ...(last && hasParsers ? [textBlock('dataconnectors-parser-text', texts.parsers)] : []),
      ...(last || content.contentKind === 'CcfConnector' ? [link] : []),
    ];
  });
  return renderStep({ name: 'dataconnectors', label: 'Data Connectors', elements });
}

function isConnector(entry: NumberedContent): entry is Connector {
  return entry.content.contentKind === 'CcfConnector' || entry.content.contentKind === 'DataConnector';
}

/** A codeless connector goes by its own title; of the older ones the solution's name and the kind of log are told. */
function connectorText(content: Connector['content'], solution: Solution): string {
  if (content.contentKind === 'DataConnector') {
    return texts.connector(solution.name, `${solution.name} ${logWord(content.uiConfig as LooseMembers)}`);
  }
  const title = textOf(content.definition.value.properties.connectorUiConfig.title) || solution.name;
  return texts.connector(title, title);
}

/** The word for what a connector brings; the last table that is not a custom one decides. */
function logWord(uiConfig: LooseMembers): string {
  let word = 'custom log';
  for (const dataType of listOf(uiConfig['dataTypes'])) {
    const name = textOf((dataType as LooseMembers | null)?.['name']);
    if (name.includes('CommonSecurityLog')) word = 'CommonSecurityLog';
    else if (name.includes('Syslog')) word = 'Syslog';
  }
  return word;
}
