import type { FileString } from './file-strings.js';

/** What a string is for: people read prose, the query engine reads queries, everything else reads the rest. */
export type TextRole = 'prose' | 'query' | 'other';

const queryMembers = new Set([
  'basequery',
  'functionquery',
  'lastdatareceivedquery',
  'query',
  'querytext',
  'transformkql',
]);

const proseMembers = new Set([
  'description',
  'descriptionmarkdown',
  'informationtext',
  'permissionsdisplaytext',
  'playbooksbladedescription',
  'playbookdescription',
  'postdeployment',
  'prerequisites',
  'subtitle',
  'title',
  'tooltip',
  'watchlistdescription',
  'workbookbladedescription',
  'workbookdescription',
  'analyticalrulebladedescription',
  'huntingquerybladedescription',
]);

/** What a string is for, told by where it stands. */
export function roleOf(text: FileString): TextRole {
  const { source, member } = text;
  if (source.format === 'text') {
    if (/\.md$/i.test(source.path)) return 'prose';
    return /\.(?:txt|kql|csl)$/i.test(source.path) ? 'query' : 'other';
  }
  if (queryMembers.has(member)) return 'query';
  if (proseMembers.has(member)) return isExpression(text.value) ? 'other' : 'prose';
  // The text of a workbook's item, and the name of an analytic rule or hunting query.
  if (member === 'json' && text.outerMember === 'content') return 'prose';
  if (member === 'name' && source.format === 'yaml' && text.outerMember === '') return 'prose';
  return 'other';
}

/** An ARM expression, whose value is not known here. */
function isExpression(value: string): boolean {
  return /^\[(?!\[).*\]$/s.test(value) && /^\[\s*\w+\s*\(/.test(value);
}
