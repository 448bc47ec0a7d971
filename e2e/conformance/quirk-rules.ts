import { isDeepStrictEqual } from 'node:util';
import type { Json } from '@hubwright/schema';
import type { AcceptedDifference, DifferenceContext } from './difference-rule.js';
import { membersOf, textOf } from './json-members.js';
import { compareCriteria, isOfKind } from './criteria.js';
import { isEmptyValue } from './empty-value.js';
import type { ItemKind } from './package-item.js';

/**
 * What the official tool, PowerShell or its users did to content that says the same. Each rule can see from the two
 * values that it is the same content.
 */
export const quirkRules: readonly AcceptedDifference[] = [
  {
    name: 'line-ends',
    why: 'Parsers packaged from a checkout with CRLF keep their carriage returns; ours have LF wherever they are packaged.',
    accepts: ({ official, rendered }) =>
      sameText(official, rendered, (text) => text.replaceAll('\r\n', '\n')),
  },
  {
    name: 'iso-date',
    why: 'PowerShell reads texts that look like dates as dates and writes them back in another form.',
    accepts: ({ official, rendered }) =>
      sameText(official, rendered, (text) =>
        text.replace(/^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.0+)?Z$/, '$1Z'),
      ),
  },
  {
    name: 'collapsed-list',
    why: 'PowerShell unrolls lists of one element; older builds wrote the element in place of the list.',
    accepts: ({ official, rendered }) =>
      Array.isArray(rendered) && rendered.length === 1 && isDeepStrictEqual(official, rendered[0]),
  },
  {
    name: 'workbook-record',
    why: 'The description of a workbook is the whole record of WorkbooksMetadata.json, written out as PowerShell shows it; ours is the description.',
    accepts: ({ pointer, official, rendered }) =>
      pointer === '/contentMetadata/properties/description' && isRecordOf(official, rendered),
  },
  {
    name: 'workbook-without-row',
    why: 'A workbook that had no row in WorkbooksMetadata.json was packaged with empty names, which cannot be installed; ours has names made of its file.',
    accepts: ({ pointer, official, rendered }, { kind, id }) =>
      kind === 'workbooks'
        ? id === '' && saysNothing(official, rendered)
        : textOf(official).trim() === 'Workbook' ||
          (official === null && /^\/parameters\/workbook\d+-name\/defaultValue$/.test(pointer)),
  },
  {
    name: 'page-id',
    why: 'Some builds wrote the resource id of the connector where the id of its active page belongs.',
    accepts: ({ pointer, official, rendered }) =>
      pointer.endsWith('/connectorUiConfig/id') &&
      textOf(official).startsWith('[extensionresourceid(') &&
      textOf(official).endsWith(`'${textOf(rendered)}')]`),
  },
  {
    name: 'parser-dependency',
    why: 'The metadata of a parser depends on its name where ARM asks for a resource id.',
    accepts: ({ pointer, official, rendered }, { kind }) =>
      kind === 'parsers' &&
      /Metadata(\/\d+)?\/dependsOn\/0$/.test(pointer) &&
      textOf(rendered).startsWith('[resourceid(') &&
      textOf(rendered).endsWith("')]") &&
      textOf(official).startsWith("[concat(parameters('workspace'),"),
  },
  {
    name: 'broken-id-expression',
    why: 'A surplus parenthesis after `variables(...)` makes the id of the active page an expression ARM rejects.',
    accepts: ({ pointer, official }) =>
      pointer.endsWith('/connectorUiConfig/id') &&
      /^\[variables\('_?uiConfigId\d+'\)\)+\]$/.test(textOf(official)),
  },
  {
    name: 'branding',
    why: 'The product was renamed from Azure Sentinel to Microsoft Sentinel, in the package or in the source alone.',
    accepts: ({ official, rendered }) =>
      sameText(official, rendered, (text) => text.replaceAll(/\b(Azure|Microsoft) Sentinel\b/g, 'Sentinel')),
  },
  {
    name: 'quotes-of-description',
    why: 'The tool of 2022 cut a fixed number of characters from descriptions; where the quotes stood elsewhere, one stayed.',
    accepts: ({ official, rendered }, { kind }) =>
      kind === 'hunting queries' && sameText(official, rendered, (text) => text.replace(/'?\s*$/, '')),
  },
  {
    name: 'list-of-none',
    why: 'A list whose only entry is the word "None" was taken out together with the empty lists.',
    accepts: ({ official, rendered }, { kind }) =>
      kind === 'playbooks' && official === undefined && isDeepStrictEqual(rendered, ['None']),
  },
  {
    name: 'template-name',
    why: 'An earlier build put the version of an item into the name of its template.',
    accepts: ({ pointer, official, rendered }) =>
      pointer === '/contentTemplate/name' && startsLike(textOf(official), textOf(rendered)),
  },
  {
    name: 'solution-version',
    why: 'The official tool takes the next version from the catalog of the marketplace and not from the data file.',
    accepts: ({ pointer, official, rendered }, context) =>
      /(^\/|\/)(version|packageVersion|contentProductId|id)$/.test(pointer) &&
      sameButVersion(official, rendered, context),
  },
  {
    name: 'attribution',
    why: 'The solution was renamed, or given another author, offer or support after packaging: the whole old package says the old, our whole package the new. The difference is counted at the solution resource.',
    accepts: ({ pointer, official, rendered }, context) =>
      isAttribution(pointer, official, rendered, context),
  },
  {
    name: 'solution-name',
    why: 'Texts made of the name of the solution, which was renamed after packaging; counted at the solution resource.',
    accepts: ({ pointer, official, rendered }, context) =>
      /^\/(resources\/\d+\/name|contentMetadata\/properties\/description)$/.test(pointer) &&
      sameButName(official, rendered, context),
  },
  {
    name: 'absent-source',
    why: 'The data file lists sources outside of the solution that are not in the corpus; their items cannot be rendered.',
    accepts: ({ pointer, official, rendered }, { kind, kindsWithoutSource }) =>
      kind === 'solution resources' &&
      kindsWithoutSource.size > 0 &&
      (pointer === '/dependencies/operator' ||
        (pointer === '/dependencies/criteria' && isLackingSources(official, rendered, kindsWithoutSource))),
  },
  {
    name: 'parameter-on-page',
    why: 'The page shows an expression that reads a parameter of the source, which the package does not have; ours shows its value.',
    accepts: ({ official }, { kind }) =>
      kind === 'installation pages' && /^\[parameters\('[^']+'\)\]$/.test(textOf(official)),
  },
  {
    name: 'parameter-description',
    why: 'What the parameters of mainTemplate.json are for is worded differently; no page shows it.',
    accepts: ({ pointer, official, rendered }, { kind }) =>
      kind === 'solution resources' &&
      /^\/parameters\/[^/]+\/metadata\/description$/.test(pointer) &&
      textOf(official) !== '' &&
      textOf(rendered) !== '',
  },
  {
    name: 'running-text',
    why: 'The notes around a description are worded differently from build to build; what the solution says of itself is the same.',
    accepts: ({ pointer, official, rendered }) =>
      pointer === '/descriptionHtml' && ownWords(official) === ownWords(rendered),
  },
];

function sameText(
  official: Json | undefined,
  rendered: Json | undefined,
  change: (text: string) => string,
): boolean {
  return (
    typeof official === 'string' && typeof rendered === 'string' && change(official) === change(rendered)
  );
}

/** The official name is the rendered one with something at the end, of which only the brackets are the same. */
function startsLike(official: string, rendered: string): boolean {
  return rendered !== '' && official.startsWith(rendered.replace(/\)+\]$/, ''));
}

/** The text PowerShell makes of a record and a member's name; without a record, the name alone remains. */
function isRecordOf(official: Json | undefined, rendered: Json | undefined): boolean {
  if (official === '.description') return isEmptyValue(rendered);
  return (
    typeof rendered === 'string' &&
    rendered !== '' &&
    textOf(official).startsWith('@{workbookKey=') &&
    textOf(official).includes(`description=${rendered}`)
  );
}

/** Empty, an operator without criteria, a parameter without default, or the rendered text with a gap where the name belongs. */
function saysNothing(official: Json | undefined, rendered: Json | undefined): boolean {
  if (isEmptyValue(official) || isDeepStrictEqual(official, { operator: 'AND' })) return true;
  const text = textOf(official);
  if (/^\[parameters\('workbook\d+-name'\)\]$/.test(text)) return true;
  const parts = text.split(/''|(?<=-)(?=')/).map((part) => part.replace(/^'/, ''));
  return parts.length > 1 && parts.every((part) => textOf(rendered).includes(part));
}

function sameButVersion(
  official: Json | undefined,
  rendered: Json | undefined,
  context: DifferenceContext,
): boolean {
  const [old, current] = [context.official.solutionVersion, context.rendered.solutionVersion];
  return old !== current && sameText(official, rendered, (text) => text.replaceAll(old, current));
}

function isAttribution(
  pointer: string,
  official: Json | undefined,
  rendered: Json | undefined,
  context: DifferenceContext,
): boolean {
  const path =
    /^\/(?:contentMetadata|activeMetadata\/\d+)\/properties\/((?:source|author|support)(?:\/\w+)*)$/.exec(
      pointer,
    )?.[1];
  if (path === undefined) return false;
  const read = (attribution: Json): Json | undefined =>
    path.split('/').reduce<Json | undefined>((value, name) => membersOf(value)[name], attribution);
  return (
    isDeepStrictEqual(official, read(context.official.attribution)) &&
    isDeepStrictEqual(rendered, read(context.rendered.attribution))
  );
}

function sameButName(
  official: Json | undefined,
  rendered: Json | undefined,
  context: DifferenceContext,
): boolean {
  const [old, current] = [context.official.name, context.rendered.name];
  if (typeof official !== 'string' || old === '' || old === current) return false;
  const inResourceName = (name: string): string => name.replaceAll(' ', '_');
  return (
    official.replace(old, current) === rendered ||
    official.replace(inResourceName(old), inResourceName(current)) === rendered
  );
}

function isLackingSources(
  official: Json | undefined,
  rendered: Json | undefined,
  kindsWithoutSource: ReadonlySet<ItemKind>,
): boolean {
  const { added, removed } = compareCriteria(official, rendered);
  return added.length === 0 && removed.every((criterion) => isOfKind(criterion, kindsWithoutSource));
}

/** The letters and digits after the notes on known issues and before the closing links. */
function ownWords(html: Json | undefined): string {
  const text = textOf(html).replaceAll(/<[^>]*>/g, ' ');
  const body = text.slice(
    text.indexOf('pertaining to this Solution'),
    text.indexOf('Learn more about Microsoft Sentinel'),
  );
  return body
    .replace(', please refer to them before installing.', '')
    .replaceAll('&#39;', "'")
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}
