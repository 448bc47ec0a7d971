import { isArmExpression } from '@hubwright/placeholders';
import { isJsonObject, type Json, type JsonObject } from '@hubwright/schema';
import { isBlank } from './is-blank.js';
import { pointerOf, type Place } from './place.js';
import { createExpressionReader } from './read-references.js';
import { createTemplateScope, type TemplateRole, type TemplateScope } from './template-scope.js';
import type {
  EscapedExpression,
  SurveyedExpression,
  SurveyedMember,
  SurveyedResource,
  TemplateSurvey,
} from './template-survey.js';

/** Where the walk is: the templates that evaluate the text here, by number of brackets, and the resource around it. */
interface Surroundings {
  readonly scopes: readonly TemplateScope[];
  readonly resource: SurveyedResource | undefined;
}

/**
 * Walks through mainTemplate.json once and gathers what the checks look at.
 *
 * Text with one bracket is evaluated when the package is installed, wherever it stands. A content template adds an
 * evaluation: text with two brackets reads the parameters of that template. A nested deployment with inner evaluation
 * replaces the template it stands in. Text with more brackets than evaluations is never evaluated.
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/linked-templates#expression-evaluation-scope-in-nested-templates
 */
export function surveyTemplate(mainTemplate: JsonObject): TemplateSurvey {
  const scopes: TemplateScope[] = [];
  const resources: SurveyedResource[] = [];
  const expressions: SurveyedExpression[] = [];
  const escaped: EscapedExpression[] = [];
  const blanks: SurveyedMember[] = [];
  const ids: SurveyedMember[] = [];
  const read = createExpressionReader();

  const openScope = (role: TemplateRole, place: Place, template: JsonObject): TemplateScope => {
    const scope = createTemplateScope(role, pointerOf(place), template);
    scopes.push(scope);
    return scope;
  };

  const visitText = (
    text: string,
    place: Place,
    key: string | number,
    { scopes: open, resource }: Surroundings,
  ): void => {
    if (!text.startsWith('[') || !text.endsWith(']')) return;
    const level = countBrackets(text);
    const scope = open[level - 1];
    if (scope) {
      const { node, references } = read(text);
      expressions.push({ text, node, references, place, key, scope, resource });
      for (const { section, name } of references) {
        if (name === undefined) scope.dynamic.add(section);
        else scope.referenced[section].add(name.toLowerCase());
      }
    } else if (isArmExpression(text)) {
      escaped.push({ text, place, key: String(key), resource });
    }
  };

  const visit = (place: Place, around: Surroundings): void => {
    if (Array.isArray(place.value)) {
      place.value.forEach((item, index) => visitChild(item, place, index, around));
      return;
    }
    for (const key in place.value) {
      const value = place.value[key];
      if (value === undefined) continue;
      if (key.startsWith('[')) visitText(key, place, key, around);
      if (isBlank(value)) blanks.push({ place, key, resource: around.resource });
      else if (typeof value === 'string' || typeof value === 'number') {
        if (around.resource && isIdName(key)) ids.push({ place, key, resource: around.resource });
      }
      visitChild(value, place, key, around);
    }
  };

  const visitChild = (value: Json, parent: Place, key: string | number, around: Surroundings): void => {
    if (typeof value === 'string') visitText(value, parent, key, around);
    else if (typeof value === 'object' && value !== null) visit({ parent, key, value }, around);
  };

  const visitTemplate = (
    template: JsonObject,
    place: Place,
    around: Surroundings,
    scope: TemplateScope,
  ): void => {
    for (const key in template) {
      const value = template[key];
      // The functions of a template see their own parameters only; its metadata is not evaluated.
      if (value === undefined || key === 'functions' || (key === 'metadata' && scope.role === 'main'))
        continue;
      if (key === 'resources')
        visitResources(value, { parent: place, key, value: value as Json[] }, around, scope);
      else visitChild(value, place, key, around);
    }
  };

  /** A list, or since language version 2.0 an object by symbolic name. */
  const visitResources = (list: Json, place: Place, around: Surroundings, scope: TemplateScope): void => {
    if (typeof list !== 'object' || list === null) return;
    for (const [key, value] of Object.entries(list)) {
      if (isJsonObject(value))
        visitResource(
          value,
          { parent: place, key: Array.isArray(list) ? Number(key) : key, value },
          around,
          scope,
        );
    }
  };

  const visitResource = (
    value: JsonObject,
    place: Place,
    around: Surroundings,
    scope: TemplateScope,
  ): void => {
    const parent = around.resource?.scope === scope ? around.resource : undefined;
    const ownType = String(value['type'] ?? '');
    const type = parent && !ownType.includes('.') ? `${parent.type}/${ownType}` : ownType;
    const resource: SurveyedResource = { value, place, type, scope, parent };
    resources.push(resource);
    const within = { scopes: around.scopes, resource };
    for (const key in value) {
      const member = value[key];
      if (member === undefined) continue;
      if (key === 'resources')
        visitResources(member, { parent: place, key, value: member as Json[] }, within, scope);
      else if (key === 'properties' && isJsonObject(member))
        visitProperties(member, { parent: place, key, value: member }, within, scope);
      else {
        if (isBlank(member)) blanks.push({ place, key, resource });
        visitChild(member, place, key, within);
      }
    }
  };

  const visitProperties = (
    properties: JsonObject,
    place: Place,
    within: Surroundings,
    scope: TemplateScope,
  ): void => {
    const nested = nestedTemplate(within.resource!, properties);
    if (!nested) {
      visit(place, within);
      return;
    }
    const { [nested.key]: template, ...others } = properties;
    visit({ ...place, value: others }, within);
    const at: Place = { parent: place, key: nested.key, value: template as JsonObject };
    const inner = nested.role === 'outer' ? scope : openScope(nested.role, at, template as JsonObject);
    const open = nested.role === 'content' ? within.scopes : within.scopes.slice(0, -1);
    const around = {
      scopes: nested.role === 'outer' ? within.scopes : [...open, inner],
      resource: within.resource,
    };
    visitTemplate(template as JsonObject, at, around, inner);
  };

  const root: Place = { parent: undefined, key: '', value: mainTemplate };
  const main = openScope('main', root, mainTemplate);
  visitTemplate(mainTemplate, root, { scopes: [main], resource: undefined }, main);
  return { scopes, resources, expressions, escaped, blanks, ids };
}

const contentType = /\/(?:contentTemplates|templateSpecs\/versions)$/i;
const deploymentType = /^Microsoft\.Resources\/deployments(?:@.*)?$/i;

function isIdName(key: string): boolean {
  return (key.endsWith('d') || key.endsWith('D')) && /id$/i.test(key.slice(-2));
}

function countBrackets(text: string): number {
  let count = 1;
  while (text[count] === '[') count++;
  return count;
}

/** The template in a resource's properties; `outer` when its expressions are evaluated by the template around it. */
function nestedTemplate(
  { type, value }: SurveyedResource,
  properties: JsonObject,
): { readonly key: string; readonly role: TemplateRole | 'outer' } | undefined {
  if (contentType.test(type) && isJsonObject(properties['mainTemplate']))
    return { key: 'mainTemplate', role: 'content' };
  if (!deploymentType.test(type) || !isJsonObject(properties['template'])) return undefined;
  // Some templates put the options beside the properties, where ARM does not look.
  const { expressionEvaluationOptions: options } = (value['properties'] ?? {}) as JsonObject;
  const inner = isJsonObject(options) && String(options['scope']).toLowerCase() === 'inner';
  return { key: 'template', role: inner ? 'deployment' : 'outer' };
}
