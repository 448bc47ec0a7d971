import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { WatchlistContent } from '../../model.js';
import type { LintContext } from '../lint.js';
import { readMember, readText } from '../placed-value.js';
import { propertiesOf } from './watchlist-table.js';

/** The alias or the name of a watchlist is not of the form Microsoft Sentinel accepts, or is taken. */
export const watchlistAliasInvalid = defineCheck({
  id: 'watchlist-alias-invalid',
  severity: 'error',
  scope: 'watchlist',
  origin: 'guidance',
  summary: 'Names and aliases of watchlists have the form that is accepted, and aliases are not used twice.',
  page: new URL('../../../checks/watchlist-alias-invalid.md', import.meta.url),
  messages: {
    length:
      'The {member} of a watchlist has 3 to 64 characters; this one has {count}. Microsoft Sentinel refuses it.',
    form: 'The {member} of a watchlist begins and ends with a letter or digit and has only letters, digits, blanks, "-" and "_" between; "{text}" has not. Microsoft Sentinel refuses it.',
    taken:
      'The watchlist "{other}" of this solution has the alias "{alias}" too; the one that is installed later replaces the other. Give each an alias of its own.',
  },
});

/** Reports aliases that Microsoft Sentinel does not take, or that another watchlist of the solution has. */
export function findInvalidAliases(content: WatchlistContent, { content: all }: LintContext): Diagnostic[] {
  return [...findOtherForms(content), ...findTaken(content, all)];
}

function findOtherForms(content: WatchlistContent): Diagnostic[] {
  const properties = propertiesOf(content);
  return ['watchlistAlias', 'displayName'].flatMap((member) => {
    const text = readText(properties, member);
    const place = readMember(properties, member);
    // Expressions are worked out at deployment. Names may have more signs than is written down; only their length is sure.
    if (!place || text === undefined || text.startsWith('[')) return [];
    const location = atValue(place.source, place.pointer);
    if (text.length < 3 || text.length > 64) {
      return [watchlistAliasInvalid.report('length', { member, count: text.length }, location)];
    }
    if (member === 'displayName' || /^[\p{L}\p{N}][\p{L}\p{N} _-]*[\p{L}\p{N}]$/u.test(text)) return [];
    return [watchlistAliasInvalid.report('form', { member, text }, location)];
  });
}

function findTaken(content: WatchlistContent, all: LintContext['content']): Diagnostic[] {
  const alias = aliasOf(content);
  if (alias === undefined || alias.startsWith('[')) return [];
  const first = all.find(
    (other) => other.contentKind === 'Watchlist' && aliasOf(other)?.toLowerCase() === alias.toLowerCase(),
  );
  if (first?.contentKind !== 'Watchlist' || first === content) return [];
  const place = readMember(propertiesOf(content), 'watchlistAlias');
  const other = readMember(propertiesOf(first), 'watchlistAlias');
  if (!place || !other) return [];
  const related = [{ message: 'First used here.', location: atValue(other.source, other.pointer) }];
  const args = { alias, other: first.fileName };
  return [watchlistAliasInvalid.report('taken', args, atValue(place.source, place.pointer), { related })];
}

function aliasOf(content: WatchlistContent): string | undefined {
  return readText(propertiesOf(content), 'watchlistAlias');
}
