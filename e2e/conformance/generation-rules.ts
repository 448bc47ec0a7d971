import type { AcceptedDifference } from './difference-rule.js';
import { isEmptyValue } from './empty-value.js';

/** Members that came with the content packages. */
const contentPackageMembers =
  /^\/(displayName|publisherDisplayName|descriptionHtml|contentKind|contentProductId|id|icon)$/;
const apiVersion = /^20\d\d-\d\d-\d\d(-preview)?$/;
const functionAppSuffix = /( ?\(using Azure Functions?\))+$/;

/** How a package of today differs from one of 2022, whatever it holds. Each rule names the member it is about. */
export const generationRules: readonly AcceptedDifference[] = [
  {
    name: 'api-version',
    why: 'Each build of the official tool writes the API versions of its day; those of the resources of playbooks come from the source.',
    accepts: ({ pointer, official, rendered }, { kind }) =>
      pointer.endsWith('/apiVersion') &&
      !(kind === 'playbooks' && pointer.startsWith('/resources/')) &&
      [official, rendered].every((version) => typeof version === 'string' && apiVersion.test(version)),
  },
  {
    name: 'empty-value',
    why: 'Empty values (`null`, `""`, `[]`, `{}`) were dropped in 2022, in the tool or by hand, and are replaced by variables or dropped today.',
    accepts: ({ official, rendered }) => isEmptyValue(official) && isEmptyValue(rendered),
  },
  {
    name: 'rule-techniques',
    why: 'The techniques of analytic rules were not packaged in 2022.',
    accepts: ({ pointer, official }, { shape }) =>
      shape === 'v2' &&
      official === undefined &&
      /^\/resources\/\d+\/properties\/(techniques|subTechniques)$/.test(pointer),
  },
  {
    name: 'active-parser-tags',
    why: 'The active copy of a parser carried no tags in 2022.',
    accepts: ({ pointer, official }, { shape, kind }) =>
      shape === 'v2' &&
      kind === 'parsers' &&
      official === undefined &&
      /^\/active\/\d+\/properties\/tags$/.test(pointer),
  },
  {
    name: 'active-location',
    why: 'Builds before the summer of 2022 wrote no location for resources that are active at once.',
    accepts: ({ pointer, official, rendered }, { shape }) =>
      shape === 'v2' &&
      official === undefined &&
      rendered === "[parameters('workspace-location')]" &&
      /^\/active(Metadata)?\/\d+\/location$/.test(pointer),
  },
  {
    name: 'workbook-dependencies',
    why: 'What a workbook depends on and its pictures were not packaged in 2022.',
    accepts: ({ pointer, official }, { shape, kind }) =>
      shape === 'v2' &&
      kind === 'workbooks' &&
      official === undefined &&
      /^\/contentMetadata\/properties\/(dependencies|previewImages|previewImagesDark)$/.test(pointer),
  },
  {
    name: 'function-app-title',
    why: 'Titles of connectors that run in a function app end in "(using Azure Function)" in 2022 and "(using Azure Functions)" today, and are told by other words of the instructions.',
    accepts: ({ pointer, official, rendered }) =>
      pointer.endsWith('/connectorUiConfig/title') &&
      typeof official === 'string' &&
      typeof rendered === 'string' &&
      official.replace(functionAppSuffix, '') === rendered.replace(functionAppSuffix, ''),
  },
  {
    name: 'preview-flag',
    why: 'Connectors of today are never published as previews.',
    accepts: ({ pointer, rendered }, { shape }) =>
      shape === 'v2' && rendered === false && pointer.endsWith('/availability/isPreview'),
  },
  {
    name: 'content-package',
    why: 'The solution resource of 2022 was a metadata resource without the members a content package has.',
    accepts: ({ pointer, official, rendered }, { shape, kind }) =>
      shape === 'v2' &&
      kind === 'solution resources' &&
      ((official === undefined && contentPackageMembers.test(pointer)) ||
        (pointer === '/contentSchemaVersion' && official === '2.0.0' && rendered === '3.0.0')),
  },
  {
    name: 'watchlist-id',
    why: 'The id of a watchlist was a new one for each installation in early 2022, then the alias; today it is the name of its file.',
    accepts: ({ pointer, official }, { shape, kind }) =>
      shape === 'v2' &&
      (kind === 'watchlists'
        ? pointer === '/name' && String(official).endsWith('newguid())]')
        : /^\/parameters\/watchlist\d+-id\/defaultValue$/.test(pointer) && official === '[newGuid()]'),
  },
  {
    name: 'workbook-sections',
    why: 'The page showed no sections for workbooks in 2022.',
    accepts: ({ pointer, official }, { shape }) =>
      shape === 'v2' && pointer === '/workbooks/sections' && isEmptyValue(official),
  },
  {
    name: 'page-elements',
    why: 'The link below the connectors was called `dataconnectors-link2` in 2022 whatever their number, and workbooks had no sections.',
    accepts: ({ pointer, official, rendered }, { shape }) =>
      shape === 'v2' &&
      /^\/\w+\/elements(\/\d+)?$/.test(pointer) &&
      plainElements(official) === plainElements(rendered),
  },
  {
    name: 'query-needs',
    why: 'The sentence that says what a hunting query depends on was worded differently in 2022, or missing.',
    accepts: ({ pointer, official, rendered }, { shape }) =>
      shape === 'v2' &&
      pointer.startsWith('/huntingqueries/sections/') &&
      withoutNeeds(official) === withoutNeeds(rendered),
  },
];

function withoutNeeds(text: unknown): string {
  return String(text)
    .replace(/\s*(It|This hunting query) depends on .*$/s, '')
    .replace(/'?\s*$/, '');
}

/** The names of elements without the number of a link and without the sections of workbooks. */
function plainElements(elements: unknown): string {
  const names = (Array.isArray(elements) ? elements : [elements]).map((name) =>
    String(name).replace(/^(dataconnectors-link)\d+/, '$1'),
  );
  return names.filter((name) => !/^workbook\d+ /.test(name)).join(', ');
}
