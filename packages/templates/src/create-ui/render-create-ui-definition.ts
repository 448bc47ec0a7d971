import type { JsonObject } from '@hubwright/schema';
import type { Solution } from '@hubwright/solution';
import { renderAnalyticsStep } from './analytics-step.js';
import { renderConnectorsStep } from './connectors-step.js';
import { renderHuntingQueriesStep } from './hunting-queries-step.js';
import { renderPlaybooksStep } from './playbooks-step.js';
import { renderWatchlistsStep } from './watchlists-step.js';
import { renderWorkbooksStep } from './workbooks-step.js';
import type { NumberedContent } from '../main-template/number-content.js';
import { renderPartial } from '../render-partial.js';
import { solutionDescription } from '../main-template/solution-description.js';

/** In the order in which the installation page shows them. */
const stepRenderers = [
  renderConnectorsStep,
  renderWorkbooksStep,
  renderAnalyticsStep,
  renderHuntingQueriesStep,
  renderWatchlistsStep,
  renderPlaybooksStep,
];

/**
 * Renders createUiDefinition.json: the page on which a solution is installed, with one blade per kind of content.
 * https://learn.microsoft.com/azure/azure-resource-manager/managed-applications/create-uidefinition-overview
 */
export function renderCreateUiDefinition(
  contents: readonly NumberedContent[],
  solution: Solution,
): JsonObject {
  const steps = stepRenderers
    .map((render) => render(contents, solution))
    .filter((step) => step !== undefined);
  const description = [solution.logo, solutionDescription(solution)].filter(Boolean).join('\n\n');
  return renderPartial('create-ui-definition', { description, steps });
}
