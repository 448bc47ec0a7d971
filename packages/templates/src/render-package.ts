import type { JsonObject } from '@hubwright/schema';
import type { Solution } from '@hubwright/solution';
import { numberContent } from './main-template/number-content.js';
import { contentPackageProfile, type Profile } from './profile.js';
import { renderCreateUiDefinition } from './create-ui/render-create-ui-definition.js';
import { renderMainTemplate } from './main-template/render-main-template.js';
import { renderTestParameters } from './main-template/render-test-parameters.js';
import type { PackageFile, RenderedPackage } from './rendered-package.js';

/**
 * Renders a linked solution to the files of its package, and says which source each part of mainTemplate.json comes
 * from. The same solution gives the same bytes everywhere.
 */
export function renderPackage(solution: Solution, profile: Profile = contentPackageProfile): RenderedPackage {
  const contents = numberContent(solution.content);
  const rendered = renderMainTemplate(contents, solution, profile);
  const createUiDefinition = renderCreateUiDefinition(contents, solution);
  return {
    ...rendered,
    createUiDefinition,
    files: [
      jsonFile('mainTemplate.json', rendered.mainTemplate),
      jsonFile('createUiDefinition.json', createUiDefinition),
      jsonFile('testParameters.json', renderTestParameters(rendered.mainTemplate)),
    ],
  };
}

function jsonFile(path: string, value: JsonObject): PackageFile {
  return { path, contents: `${JSON.stringify(value, null, 2)}\n` };
}
