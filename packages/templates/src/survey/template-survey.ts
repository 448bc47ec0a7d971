import type { JsonObject } from '@hubwright/schema';
import type { Place } from './place.js';
import type { ReadExpression } from './read-references.js';
import type { TemplateScope } from './template-scope.js';

/** A text in brackets that ARM evaluates. */
export interface SurveyedExpression extends ReadExpression {
  readonly text: string;
  /** The object or array that holds the text (or, of a key, that has it as a key). */
  readonly place: Place;
  readonly key: string | number;
  /** The template whose parameters and variables it reads. */
  readonly scope: TemplateScope;
  readonly resource: SurveyedResource | undefined;
}

/** A resource of a template, at any depth. */
export interface SurveyedResource {
  readonly value: JsonObject;
  readonly place: Place;
  /** The full type, those of the resources it is nested in included; as written. */
  readonly type: string;
  /** The template whose list it stands in. */
  readonly scope: TemplateScope;
  readonly parent: SurveyedResource | undefined;
}

/** A member of an object of mainTemplate.json that a check wants to see. */
export interface SurveyedMember {
  readonly place: Place;
  readonly key: string;
  readonly resource: SurveyedResource | undefined;
}

/** A text with more brackets than evaluations: it comes out as an expression nobody evaluates. */
export interface EscapedExpression extends SurveyedMember {
  readonly text: string;
}

/** What one walk through mainTemplate.json finds. */
export interface TemplateSurvey {
  /** mainTemplate first, then the templates within it in document order. */
  readonly scopes: readonly TemplateScope[];
  readonly resources: readonly SurveyedResource[];
  readonly expressions: readonly SurveyedExpression[];
  readonly escaped: readonly EscapedExpression[];
  /** Members whose value is `null`, `""`, `[]` or `{}`. */
  readonly blanks: readonly SurveyedMember[];
  /** Members of resources whose name ends in `id`, whatever the case, and whose value is text or a number. */
  readonly ids: readonly SurveyedMember[];
}
