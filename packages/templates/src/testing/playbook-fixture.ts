import { createSource, atValue, type JsonObject } from '@hubwright/schema';
import type { ArmTemplate, Content, PlaybookContent, Solution } from '@hubwright/solution';
import { contentPackageProfile } from '../profile.js';
import { createRenderContext, type RecordingRenderContext } from '../render-context.js';

/** A playbook made of a template, as the loader would hand it over. */
export function playbookContent(
  name: string,
  template: JsonObject,
  contentKind: PlaybookContent['contentKind'] = 'Playbook',
): PlaybookContent {
  const source = createSource(`Playbooks/${name}/azuredeploy.json`, JSON.stringify(template));
  return {
    contentKind,
    name,
    template: template as unknown as ArmTemplate,
    source,
    fileName: 'azuredeploy',
    folders: ['Playbooks', name],
    reference: atValue(source),
  };
}

/** A solution with this content and nothing else of interest. */
export function solutionWith(content: readonly Content[], overrides: Partial<Solution> = {}): Solution {
  return {
    folderName: 'Contoso',
    dataFile: undefined,
    name: 'Contoso',
    solutionVersion: '3.0.0',
    author: { text: 'Contoso - hello@contoso.com', name: 'Contoso', email: 'hello@contoso.com' },
    logo: undefined,
    description: undefined,
    metadata: {
      publisherId: 'contoso',
      offerId: 'contoso',
      support: { name: 'Contoso' },
    } as unknown as Solution['metadata'],
    metadataSource: undefined,
    bladeDescriptions: {},
    itemDescriptions: { workbooks: [], playbooks: [], watchlists: [] },
    dependentDomainSolutionIds: [],
    xdr: { registerContent: false, extensionVersion: '1.0.0', detectionVersion: undefined },
    content,
    ...overrides,
  };
}

/** The context in which that solution is rendered. */
export function contextOf(solution: Solution): RecordingRenderContext {
  return createRenderContext(solution, contentPackageProfile);
}
