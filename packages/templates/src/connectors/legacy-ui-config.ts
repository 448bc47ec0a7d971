import type { Json, JsonObject } from '@hubwright/schema';
import type { LegacyConnectorContent } from '@hubwright/solution';
import { escapeUiTexts } from '../arm/escape-ui-text.js';
import type { RenderContext } from '../fragment.js';
import { instructionStepsOf, tidyInstructionSteps } from './instruction-steps.js';
import { isSolutionName } from './known-names.js';
import { objectMember, toJsonObject } from '../arm/source-members.js';

/** What a package says of a connector outside of its page. */
export interface LegacyIdentity {
  readonly id: string;
  /** With the suffix of connectors that run in a function app. */
  readonly title: string;
  /** Of the page's metadata. */
  readonly version: string;
}

/** Lists the gallery reads without looking whether they are there. */
const requiredLists = ['graphQueries', 'sampleQueries', 'dataTypes'] as const;

/** A StaticUI page belongs to a connector the service has built in, and only completes it. */
const staticMembers = [
  'id',
  'title',
  'publisher',
  'descriptionMarkdown',
  'graphQueries',
  'connectivityCriterias',
  'dataTypes',
];

const activeMembers = [
  'title',
  'publisher',
  'descriptionMarkdown',
  'graphQueries',
  'dataTypes',
  'connectivityCriterias',
  'connectivityCriteria',
  'sampleQueries',
  'availability',
  'permissions',
  'instructionSteps',
  'id',
  'additionalRequirementBanner',
];

/** Reads what names a connector; one without an id is named after its file. */
export function identifyLegacyConnector({ uiConfig, fileName }: LegacyConnectorContent): LegacyIdentity {
  const source = toJsonObject(uiConfig);
  return {
    id: typeof source['id'] === 'string' && source['id'] !== '' ? source['id'] : fileName,
    title: titleOf(source),
    version: versionOf(source),
  };
}

/**
 * Renders the page of a connector, with an expression for its id: in full inside the content template, which is
 * evaluated twice, and outside as the gallery takes it, without what only a repository needs.
 */
export function renderLegacyPage(
  { kind, uiConfig }: LegacyConnectorContent,
  idExpression: string,
  evaluations: 1 | 2,
  context: RenderContext,
): JsonObject {
  const source = toJsonObject(uiConfig);
  const safe = escapeUiTexts(source, evaluations, isSolutionName) as JsonObject;
  const steps = safe['instructionSteps'];
  const page: JsonObject = {
    ...safe,
    id: idExpression,
    title: titleOf(source),
    ...emptyLists(source, kind === 'StaticUI' ? ['graphQueries', 'dataTypes'] : requiredLists, context),
    ...(Array.isArray(steps) && { instructionSteps: tidyInstructionSteps(steps) }),
    ...(kind !== 'StaticUI' &&
      'availability' in safe && {
        availability: { ...objectMember(safe, 'availability'), isPreview: false },
      }),
  };
  if (kind === 'StaticUI') return pick(page, staticMembers);
  return kind === 'GenericUI' && evaluations === 1 ? pick(page, activeMembers) : page;
}

function emptyLists(source: JsonObject, names: readonly string[], { share }: RenderContext): JsonObject {
  return Object.fromEntries(
    names.flatMap((name): [string, Json][] => {
      const list = source[name];
      return Array.isArray(list) && list.length > 0 ? [] : [[name, share('TemplateEmptyArray')]];
    }),
  );
}

function pick(page: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(names.flatMap((name) => (page[name] === undefined ? [] : [[name, page[name]]])));
}

function versionOf(source: JsonObject): string {
  const version = objectMember(source, 'metadata')['version'];
  return typeof version === 'string' && version !== '' ? version : '1.0.0';
}

const functionsSuffix = ' (using Azure Functions)';

/** The gallery tells connectors that run in the customer's own function app by a suffix of their title. */
function titleOf(source: JsonObject): string {
  const title = typeof source['title'] === 'string' ? source['title'] : '';
  if (/using Azure Functions?\b/.test(title)) return title;
  const texts = instructionStepsOf(source).flatMap((step) => [step['title'], step['description']]);
  const says = (words: string): boolean =>
    texts.some((text) => typeof text === 'string' && text.indexOf(words) > 0);
  return says('[Deploy To Azure]') && says('Manual Deployment of Azure Functions')
    ? title + functionsSuffix
    : title;
}
