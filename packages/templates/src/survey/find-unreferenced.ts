import { isConnection } from './is-connection.js';
import type { Section, TemplateScope } from './template-scope.js';
import type { TemplateSurvey } from './template-survey.js';

/** A declaration no expression of its template reads. */
export interface Unreferenced {
  readonly scope: TemplateScope;
  readonly name: string;
}

/** Finds the parameters or variables nobody reads, in templates in which every name that is read is known. */
export function* findUnreferenced({ scopes }: TemplateSurvey, section: Section): Generator<Unreferenced> {
  for (const scope of scopes) {
    if (scope.dynamic.has(section) || isConnection(scope)) continue;
    for (const [key, { name }] of scope[section]) {
      if (!scope.referenced[section].has(key)) yield { scope, name };
    }
  }
}
