import { atValue, defineCheck, type Diagnostic, type NodeLocation } from '@hubwright/schema';
import type { ParserContent } from '../../model.js';
import { readMember } from '../placed-value.js';
import type { Change, SolutionState } from './change.js';
import { rootOf } from './state-files.js';

/** A parser is called by another name. */
export const parserAliasChanged = defineCheck({
  id: 'parser-alias-changed',
  severity: 'warning',
  scope: 'parser',
  origin: 'ours',
  summary: 'A parser is called by another name than before.',
  page: new URL('../../../checks/parser-alias-changed.md', import.meta.url),
  messages: {
    changed:
      'This parser was called as "{earlier}" and is now called as "{alias}", so queries that people wrote with "{earlier}" fail. Keep the earlier name, or keep a parser of that name that calls the new one.',
  },
});

/** Reports parsers whose function has another alias, unless another parser has the earlier one now. */
export function findChangedAliases({ pairs, now }: Change): Diagnostic[] {
  const aliases = new Set(
    now.solution.content.flatMap((item) => (item.contentKind === 'Parser' ? item.functionAlias : [])),
  );
  return pairs.flatMap(({ before, after }) => {
    if (before.contentKind !== 'Parser' || after.contentKind !== 'Parser') return [];
    const [earlier, alias] = [before.functionAlias, after.functionAlias];
    if (earlier === alias || earlier === '' || aliases.has(earlier)) return [];
    return [parserAliasChanged.report('changed', { earlier, alias }, placeOf(after, now))];
  });
}

/** The member that gives the alias; a parser of plain text is called like its file. */
function placeOf({ source, reference, functionAlias }: ParserContent, now: SolutionState): NodeLocation {
  const root = rootOf(now, source);
  const place = ['FunctionName', 'EquivalentBuiltInParser']
    .map((name) => readMember(root, name))
    .find((member) => member?.value === functionAlias);
  return place ? atValue(place.source, place.pointer) : reference;
}
