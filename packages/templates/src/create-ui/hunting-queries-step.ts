import type { JsonObject } from '@hubwright/schema';
import type { HuntingQueryContent, Solution } from '@hubwright/solution';
import { cleanDescription } from '../content/clean-description.js';
import { listOf, textOf, type LooseMembers } from '../arm/loose-values.js';
import type { NumberedContent } from '../main-template/number-content.js';
import { texts } from './texts.js';
import { itemSection, linkBlock, textBlock } from './elements.js';
import { renderStep } from './step.js';

/** The blade of hunting queries: a section with the name of each, what it does and what it needs. */
export function renderHuntingQueriesStep(
  contents: readonly NumberedContent[],
  { bladeDescriptions }: Solution,
): JsonObject | undefined {
  const sections = contents.flatMap(({ content, number }) =>
    content.contentKind === 'HuntingQuery' ? [querySection(content, number)] : [],
  );
  if (sections.length === 0) return undefined;
  return renderStep({
    name: 'huntingqueries',
    label: 'Hunting Queries',
    elements: [
      textBlock('huntingqueries-text', bladeDescriptions.huntingQueries || texts.huntingQueries),
      linkBlock('huntingqueries-link', { label: 'Learn more', uri: texts.huntingQueriesLink }),
      ...sections,
    ],
  });
}

function querySection({ query }: HuntingQueryContent, number: number): JsonObject {
  const description = cleanDescription(textOf(query.description));
  return itemSection(
    `huntingquery${number}`,
    textOf(query.name),
    `${description} ${needs(query as LooseMembers)}`,
  );
}

/** What must be connected for the query to find anything; empty when the query names nothing. */
function needs(query: LooseMembers): string {
  const required = listOf(query['requiredDataConnectors']).filter(
    (connector): connector is LooseMembers => typeof connector === 'object' && connector !== null,
  );
  const connectors = required.flatMap((connector) => listOf(connector['connectorId'])).map(textOf);
  const dataTypes = required.flatMap((connector) => listOf(connector['dataTypes'])).map(textOf);
  return connectors.length === 0 ? '' : texts.huntingQueryNeeds(connectors.join(' '), dataTypes.join(' '));
}
