import { asObject, asText, isJsonObject, type JsonObject } from '@hubwright/schema';
import { findMemberName } from '@hubwright/placeholders';
import { evaluateTemplate } from './evaluate-template.js';
import type { EvaluatedResource, EvaluatedTemplate, TemplateScope } from './evaluated-template.js';

/** A template inside a package: what is deployed when a user installs a part of the solution, or connects. */
export interface InnerTemplate {
  /** The content template that has it, evaluated. */
  readonly resource: EvaluatedResource;
  /** Such as `AnalyticsRule`, `DataConnector` or `ResourcesDataConnector`. */
  readonly contentKind: string;
  /** As the outer template left it: `[[…]` has become `[…]`. */
  readonly template: JsonObject;
}

/**
 * The templates inside the content templates of an evaluated package. Those of kind `ResourcesDataConnector` are what
 * connecting deploys.
 * @see https://learn.microsoft.com/rest/api/securityinsights/content-template/install
 */
export function findInnerTemplates({ resources }: Pick<EvaluatedTemplate, 'resources'>): InnerTemplate[] {
  return resources.flatMap((resource) => {
    const properties = asObject(resource.body.properties);
    return isContentTemplate(resource) && isJsonObject(properties.mainTemplate)
      ? [{ resource, contentKind: asText(properties.contentKind), template: properties.mainTemplate }]
      : [];
  });
}

function isContentTemplate({ type }: EvaluatedResource): boolean {
  return /\/(contentTemplates|contentProductTemplates)$/i.test(type);
}

/**
 * Evaluates an inner template. Its faults point into the package, through `/properties/mainTemplate`.
 *
 * @param values Values of parameters by name; those the template does not declare are left out.
 */
export function evaluateInnerTemplate(
  { resource, template }: InnerTemplate,
  values: JsonObject,
  scope: TemplateScope,
): EvaluatedTemplate {
  const declared = asObject(template.parameters);
  const given = Object.entries(values).filter(([name]) => findMemberName(declared, name) !== undefined);
  const parameters = Object.fromEntries(given.map(([name, value]) => [name, { value }]));
  return evaluateTemplate(template, parameters, scope, `${resource.pointer}/properties/mainTemplate`);
}
