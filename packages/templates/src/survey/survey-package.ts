import { isJsonObject, type Diagnostic, type JsonObject, type Location } from '@hubwright/schema';
import type { RenderedPackage } from '../rendered-package.js';
import { createOriginLocator, type OriginLocator } from './locate-origin.js';
import { readContentTemplates, type SurveyedContent } from './content-templates.js';
import { pointerOf } from './place.js';
import { createTextResolver, type TextResolver } from './resolve-text.js';
import { surveyTemplate } from './survey-template.js';
import { surveyUi, type UiSurvey } from './survey-ui.js';
import type { SurveyedResource, TemplateSurvey } from './template-survey.js';

/** All that the checks of a package look at. */
export interface PackageSurvey {
  readonly template: TemplateSurvey;
  /** The texts of mainTemplate as ARM sees them at installation. */
  readonly resolve: TextResolver;
  /** The content templates of mainTemplate. */
  readonly contents: readonly SurveyedContent[];
  /** The properties of the content package, the resource that is the solution itself. */
  readonly contentPackage: JsonObject | undefined;
  readonly ui: UiSurvey;
  /** Texts of the package's files by path. */
  readonly files: ReadonlyMap<string, string>;
  /** Source of a value of mainTemplate.json. */
  readonly locate: OriginLocator;
  /** Where faults of the package as a whole are reported: the solution's data file. */
  readonly solution: Location;
  /** Where faults of the content package are reported: the solution's metadata. */
  readonly metadata: Location;
}

/** A check's work: reads the survey and reports what is wrong. */
export type PackageLint = (survey: PackageSurvey) => Iterable<Diagnostic>;

/** Looks at a rendered package once, for all checks. */
export function surveyPackage({
  mainTemplate,
  createUiDefinition,
  files,
  origins,
}: RenderedPackage): PackageSurvey {
  const locate = createOriginLocator(origins);
  const template = surveyTemplate(mainTemplate);
  const resolve = createTextResolver(template.scopes[0]!);
  const contentPackage = findContentPackage(template);
  return {
    template,
    resolve,
    contents: readContentTemplates(template, resolve),
    contentPackage: propertiesOf(contentPackage),
    ui: surveyUi(createUiDefinition),
    files: new Map(files.map(({ path, contents }) => [path, contents])),
    locate,
    solution: locate(''),
    metadata: contentPackage ? locate(pointerOf(contentPackage.place)) : locate(''),
  };
}

function findContentPackage({ resources, scopes }: TemplateSurvey): SurveyedResource | undefined {
  return resources.find(({ type, scope }) => scope === scopes[0] && /\/contentPackages$/i.test(type));
}

function propertiesOf(resource: SurveyedResource | undefined): JsonObject | undefined {
  const properties = resource?.value['properties'];
  return isJsonObject(properties) ? properties : undefined;
}
