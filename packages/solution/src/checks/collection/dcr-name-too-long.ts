import { atValue, defineCheck, pointerResolves, type Diagnostic } from '@hubwright/schema';
import type { CcfConnectorContent } from '../../model.js';
import type { LintContext } from '../lint.js';
import { ownRulesOf, readPlacedText } from './collection-places.js';

/** The name of a data collection rule leaves no room for the workspace. */
export const dcrNameTooLong = defineCheck({
  id: 'dcr-name-too-long',
  severity: 'warning',
  scope: 'data-collection',
  origin: 'guidance',
  summary: 'The name of a data collection rule is too long once the workspace is added.',
  page: new URL('../../../checks/dcr-name-too-long.md', import.meta.url),
  messages: {
    long: 'The name has {length} characters. Deployed, the rule is named "Microsoft-Sentinel-", this name and the workspace, and may have {limit} characters in all; keep it to {room}.',
  },
});

const limit = 65;
const prefix = 'Microsoft-Sentinel-';
/** A dash and the shortest name a workspace can have. */
const shortestWorkspace = '-abcd'.length;

/** Reports names that are too long even with the shortest name of a workspace. */
export function findLongRuleNames(content: CcfConnectorContent, context: LintContext): Diagnostic[] {
  return ownRulesOf(content, context).flatMap(({ place }) => {
    const name = readPlacedText(place, 'name');
    if (!name || name.value.startsWith('[') || !pointerResolves(name.source, name.pointer)) return [];
    const own = name.value.replace(/\{\{[^{}]*\}\}/g, '');
    const lead = own.toLowerCase().startsWith(prefix.toLowerCase()) ? 0 : prefix.length;
    const room = limit - lead - shortestWorkspace;
    if (own.length <= room) return [];
    const location = atValue(name.source, name.pointer);
    return [dcrNameTooLong.report('long', { length: own.length, limit, room }, location)];
  });
}
