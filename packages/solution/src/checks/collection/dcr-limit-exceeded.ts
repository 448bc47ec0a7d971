import { atKey, atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { CcfConnectorContent } from '../../model.js';
import type { LintContext } from '../lint.js';
import { readMember, type PlacedValue } from '../placed-value.js';
import { isLiteral, ownRulesOf, readPlacedText, type CollectionRule } from './collection-places.js';

/** A data collection rule goes beyond a limit of Azure Monitor. */
export const dcrLimitExceeded = defineCheck({
  id: 'dcr-limit-exceeded',
  severity: 'error',
  scope: 'data-collection',
  origin: 'guidance',
  summary: 'A data collection rule has more flows, streams, workspaces or text than Azure Monitor allows.',
  page: new URL('../../../checks/dcr-limit-exceeded.md', import.meta.url),
  messages: {
    flows: 'The rule has {count} data flows; Azure Monitor allows {limit}. Split it into several rules.',
    streams:
      'The rule declares {count} streams; Azure Monitor allows {limit} in a rule. Split it into several rules.',
    workspaces: 'The rule has {count} Log Analytics workspaces; Azure Monitor allows {limit}.',
    transform:
      'The transformation has {count} characters; Azure Monitor allows {limit}. Move what can wait into a parser, or shorten it.',
    description: 'The description has {count} characters; Azure Monitor allows {limit}. Shorten it.',
  },
});

/** The limits. @see https://learn.microsoft.com/azure/azure-monitor/fundamentals/service-limits#data-collection-rules */
const limits = { flows: 10, streams: 10, workspaces: 10, transform: 15_360, description: 256 };

/** Reports what of a rule is more, or longer, than allowed. */
export function findExceededLimits(content: CcfConnectorContent, context: LintContext): Diagnostic[] {
  return ownRulesOf(content, context).flatMap((rule) => [...judgeCounts(rule), ...judgeTexts(rule)]);
}

function judgeCounts({ properties }: CollectionRule): Diagnostic[] {
  const destinations = readMember(properties, 'destinations');
  const counted = [
    ['flows', readMember(properties, 'dataFlows')],
    ['streams', readMember(properties, 'streamDeclarations')],
    ['workspaces', readMember(destinations, 'logAnalytics')],
  ] as const;
  return counted.flatMap(([what, place]) => {
    const count = sizeOf(place);
    if (!place || count <= limits[what]) return [];
    const location = atKey(place.source, place.pointer);
    // The service is not known to refuse more; it does refuse longer texts.
    const severity = 'warning';
    return [dcrLimitExceeded.report(what, { count, limit: limits[what] }, location, { severity })];
  });
}

function judgeTexts({ properties, flows }: CollectionRule): Diagnostic[] {
  const texts = [
    ...flows.map(({ transform }) => ['transform', transform] as const),
    ['description', readPlacedText(properties, 'description')] as const,
  ];
  return texts.flatMap(([what, text]) => {
    const limit = limits[what];
    if (!text || !isLiteral(text.value) || text.value.length <= limit) return [];
    const location = atValue(text.source, text.pointer, { start: limit, end: text.value.length });
    return [dcrLimitExceeded.report(what, { count: text.value.length, limit }, location)];
  });
}

function sizeOf(place: PlacedValue | undefined): number {
  return typeof place?.value === 'object' && place.value !== null ? Object.keys(place.value).length : 0;
}
