import { isJsonObject, type JsonObject } from '@hubwright/schema';
import { pointerOf } from './place.js';
import type { TextResolver } from './resolve-text.js';
import type { TemplateSurvey } from './template-survey.js';

/** A content template of a package, its texts as ARM sees them at installation. */
export interface SurveyedContent {
  readonly pointer: string;
  readonly properties: JsonObject;
  readonly kind: string;
  readonly contentId: string;
  /** Properties of the metadata resources in its inner template. */
  readonly metadata: readonly JsonObject[];
}

/** Reads the content templates of mainTemplate. */
export function readContentTemplates(
  { scopes, resources }: TemplateSurvey,
  resolve: TextResolver,
): SurveyedContent[] {
  const contents: SurveyedContent[] = [];
  for (const { scope, type, value, place } of resources) {
    const { properties } = value;
    if (scope !== scopes[0] || !/\/contentTemplates$/i.test(type) || !isJsonObject(properties)) continue;
    contents.push({
      pointer: pointerOf(place),
      properties,
      kind: resolve(properties['contentKind']),
      contentId: resolve(properties['contentId']),
      metadata: metadataIn(properties['mainTemplate']),
    });
  }
  return contents;
}

function metadataIn(template: unknown): JsonObject[] {
  const resources =
    isJsonObject(template) && Array.isArray(template['resources']) ? template['resources'] : [];
  return resources
    .filter(isJsonObject)
    .filter(({ type }) => /\/metadata$/i.test(String(type)))
    .map(({ properties }) => (isJsonObject(properties) ? properties : {}));
}
