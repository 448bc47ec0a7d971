import {
  atValue,
  NoLocation,
  type Diagnostic,
  type Json,
  type JsonObject,
  type Location,
} from '@hubwright/schema';
import type { ArmResource, Solution } from '@hubwright/solution';
import { renderContent } from '../content-renderers.js';
import { contentProductIdExpression } from './content-template.js';
import type { DependencyCriterion } from '../fragment.js';
import { createNameRegister } from './name-register.js';
import type { NumberedContent } from './number-content.js';
import type { Profile } from '../profile.js';
import { renderContentPackage } from './render-content-package.js';
import { createRenderContext } from '../render-context.js';
import { renderPartial } from '../render-partial.js';
import type { Origin, RenderedPackage } from '../rendered-package.js';
import { solutionVariables } from './solution-variables.js';
import { renderTrackingDeployments } from './tracking-deployment.js';

/**
 * Renders mainTemplate.json: the fragments of all content in the solution's order, between the variables every package
 * has and the content package, which comes last because it names what the others declared.
 */
export function renderMainTemplate(
  contents: readonly NumberedContent[],
  solution: Solution,
  profile: Profile,
): Pick<RenderedPackage, 'mainTemplate' | 'origins' | 'diagnostics'> {
  const context = createRenderContext(solution, profile);
  const origins: Origin[] = [];
  const diagnostics: Diagnostic[] = [];
  const parameters = createNameRegister<JsonObject>('parameters', origins, diagnostics);
  const variables = createNameRegister<Json>('variables', origins, diagnostics);
  const resources: ArmResource[] = [];
  const criteria: DependencyCriterion[] = [];
  const addResources = (added: readonly ArmResource[], location: Location): void => {
    added.forEach((_, index) =>
      origins.push({ pointer: `/resources/${resources.length + index}`, location }),
    );
    resources.push(...added);
  };

  const dataFile = solution.dataFile ? atValue(solution.dataFile) : NoLocation;
  const metadataFile = solution.metadataSource ? atValue(solution.metadataSource) : dataFile;
  parameters.declare(renderPartial<Record<string, JsonObject>>('main-template-parameters', {}), NoLocation);
  variables.declare(solutionVariables(solution), dataFile);
  for (const entry of contents) {
    const fragment = renderContent(entry, context);
    parameters.declare(fragment.parameters ?? {}, fragment.origin);
    variables.declare(context.sharedVariables, NoLocation);
    variables.declare(fragment.variables, fragment.origin);
    addResources(fragment.resources, fragment.origin);
    criteria.push(...fragment.dependencies);
  }
  variables.declare({ _solutioncontentProductId: solutionProductId }, NoLocation);
  addResources(renderTrackingDeployments(context), metadataFile);
  addResources([renderContentPackage(criteria, context)], metadataFile);

  const mainTemplate = renderPartial('main-template', {
    author: solution.author.text,
    comments: `Solution template for ${solution.name}`,
    parameters: parameters.entries,
    variables: variables.entries,
    resources,
  });
  return { mainTemplate, origins, diagnostics };
}

const solutionProductId = contentProductIdExpression({
  tag: 'sl',
  kind: 'Solution',
  contentId: "variables('_solutionId')",
  version: "variables('_solutionVersion')",
});
