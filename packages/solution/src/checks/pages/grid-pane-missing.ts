import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { ConnectorContent } from '../connector-places.js';
import { instructionsOf } from '../page-instructions.js';
import { readMember } from '../placed-value.js';

/** A page lists connections that nobody can add, or the reverse. */
export const gridPaneMissing = defineCheck({
  id: 'grid-pane-missing',
  severity: 'warning',
  scope: 'connector',
  origin: 'ours',
  summary:
    'A DataConnectorsGrid has nothing that adds connections, or a ContextPane no grid that lists them.',
  page: new URL('../../../checks/grid-pane-missing.md', import.meta.url),
  messages: {
    noPane:
      'This grid lists connections, but nothing on the page adds one. Add a ContextPane with the inputs of a connection.',
    noGrid:
      'This pane adds connections, but the page has no DataConnectorsGrid, so nobody sees or deletes them. Add one.',
  },
});

const lists = new Set(['dataconnectorsgrid', 'gcpgrid']);
const adds = new Set(['contextpane', 'gcpcontextpane', 'oauthform', 'connectiontogglebutton', 'awss3']);

/** Reports a grid without what adds connections, and a pane for connections without a grid. */
export function findMissingPanes(content: ConnectorContent): Diagnostic[] {
  const instructions = instructionsOf(content);
  const has = (types: ReadonlySet<string>) => instructions.some(({ type }) => types.has(type.toLowerCase()));
  return instructions.flatMap(({ type, place, parameters }) => {
    const at = readMember(place, 'type') ?? place;
    const location = atValue(at.source, at.pointer);
    const name = type.toLowerCase();
    if (name === 'dataconnectorsgrid' && !has(adds)) return [gridPaneMissing.report('noPane', {}, location)];
    const paneType = readMember(parameters, 'contextPaneType')?.value;
    const addsConnections = name === 'contextpane' && paneType === 'DataConnectorsContextPane';
    return addsConnections && !has(lists) ? [gridPaneMissing.report('noGrid', {}, location)] : [];
  });
}
