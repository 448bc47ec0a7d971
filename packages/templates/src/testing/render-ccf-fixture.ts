import { expect } from '@jest/globals';
import type { JsonObject } from '@hubwright/schema';
import type { ArmResource } from '@hubwright/solution';
import { renderCcfConnector } from '../connectors/render-ccf-connector.js';
import { ccfContent, type CcfFixture } from './connector-fixture.js';
import { declaredNames, findUnresolved } from './find-unresolved.js';
import { contextOf, solutionWith } from './playbook-fixture.js';

/** Names mainTemplate has in any solution. */
const always = {
  parameters: ['location', 'workspace-location', 'workspace'],
  variables: [
    '_solutionId',
    '_solutionName',
    '_solutionVersion',
    '_email',
    'workspaceResourceId',
    'blanks',
    'TemplateEmptyArray',
    'TemplateEmptyObject',
  ],
};

/** Renders a codeless connector; gives the templates of its page and of its connections. */
export function renderCcf(fixture: CcfFixture = {}) {
  const content = ccfContent(fixture);
  const fragment = renderCcfConnector(content, 1, contextOf(solutionWith([content])));
  const templates = fragment.resources
    .filter(({ type }) => type.endsWith('/contentTemplates'))
    .map(({ properties }) => properties?.['mainTemplate'] as unknown as InnerTemplate);
  const [definition, connections] = templates;
  if (!definition || !connections) throw new Error('Two content templates were expected.');
  const connectors = connections.resources.filter(({ type }) => type.endsWith('/dataConnectors'));
  return { fragment, definition, connections, connectors, poller: connectors[0]?.properties as Poller };
}

interface InnerTemplate extends JsonObject {
  readonly parameters: Record<string, JsonObject>;
  readonly variables: Record<string, string>;
  readonly resources: ArmResource[];
}

type Poller = Record<'auth' | 'request' | 'dcrConfig', Record<string, unknown>> & JsonObject;

/** Every name that what was rendered refers to is declared where it is evaluated. */
export function expectResolved({ fragment, definition, connections }: ReturnType<typeof renderCcf>): void {
  const outer = {
    parameters: [...always.parameters, ...Object.keys(fragment.parameters ?? {})],
    variables: [...always.variables, ...Object.keys(fragment.variables)],
  };
  expect(findUnresolved([...fragment.resources], 1, outer)).toEqual([]);
  expect(findUnresolved(Object.values(fragment.variables), 1, outer)).toEqual([]);
  for (const template of [definition, connections])
    expect(findUnresolved(template, 2, declaredNames(template))).toEqual([]);
}
