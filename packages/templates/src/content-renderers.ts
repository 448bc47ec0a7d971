import type { Fragment, RenderContext } from './fragment.js';
import type { NumberedContent } from './main-template/number-content.js';
import { renderAnalyticRule } from './content/render-analytic-rule.js';
import { renderCcfConnector } from './connectors/render-ccf-connector.js';
import { renderCustomDetection } from './content/render-custom-detection.js';
import { renderHuntingQuery } from './content/render-hunting-query.js';
import { renderLegacyConnector } from './connectors/render-legacy-connector.js';
import { renderParser } from './content/render-parser.js';
import { renderPlaybook } from './playbooks/render-playbook.js';
import { renderSavedSearches } from './content/render-saved-searches.js';
import { renderSummaryRule } from './content/render-summary-rule.js';
import { renderWatchlist } from './content/render-watchlist.js';
import { renderWorkbook } from './content/render-workbook.js';

/** Renders one entry of a solution's content with the renderer of its kind. */
export function renderContent({ content, number }: NumberedContent, context: RenderContext): Fragment {
  switch (content.contentKind) {
    case 'Parser':
      return renderParser(content, number, context);
    case 'Workbook':
      return renderWorkbook(content, number, context);
    case 'AnalyticsRule':
      return renderAnalyticRule(content, number, context);
    case 'HuntingQuery':
      return renderHuntingQuery(content, number, context);
    case 'Playbook':
    case 'LogicAppsCustomConnector':
    case 'AzureFunction':
      return renderPlaybook(content, number, context);
    case 'Watchlist':
      return renderWatchlist(content, number, context);
    case 'SavedSearches':
      return renderSavedSearches(content, number, context);
    case 'SummaryRule':
      return renderSummaryRule(content, number, context);
    case 'CustomDetection':
      return renderCustomDetection(content, number, context);
    case 'CcfConnector':
      return renderCcfConnector(content, number, context);
    case 'DataConnector':
      return renderLegacyConnector(content, number, context);
  }
}
