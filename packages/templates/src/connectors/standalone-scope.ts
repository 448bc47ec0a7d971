import type { JsonObject } from '@hubwright/schema';
import { quoteArmLiteral } from '@hubwright/placeholders';
import type { Binding } from '../arm/bind-source-text.js';
import type { ConnectionScope } from './connection-scope.js';
import { createTemplateParameters } from './template-parameters.js';
import type { UiParameter } from './ui-parameters.js';

/** Where a data connector sends what it reads: expressions without brackets. */
export interface IngestionTarget {
  readonly endpoint: string;
  readonly ruleImmutableId: string;
}

/** The names a connector deployed without a solution can refer to. */
export interface StandaloneScope extends ConnectionScope {
  /** The same names, with the data collection rule of one data connector. */
  towards(target: IngestionTarget | undefined): StandaloneScope;
}

/** The Log Analytics workspace: an expression without brackets. */
export const workspaceId = "resourceId('Microsoft.OperationalInsights/workspaces', parameters('workspace'))";

/** Parameters every template of a connector has. */
export const workspaceParameters: Record<string, JsonObject> = {
  workspace: {
    type: 'string',
    minLength: 1,
    metadata: { description: 'Name of the Log Analytics workspace that Microsoft Sentinel runs on' },
  },
  location: {
    type: 'string',
    defaultValue: '[resourceGroup().location]',
    metadata: { description: 'Region of the workspace' },
  },
};

/** Microsoft Sentinel makes the endpoint of a workspace beside it, with its name. */
const endpointParameter: JsonObject = {
  type: 'string',
  defaultValue: "[resourceId('Microsoft.Insights/dataCollectionEndpoints', parameters('workspace'))]",
  metadata: { description: 'Resource id of the data collection endpoint the connector sends to' },
};

/** Makes the scope of one template; what nothing is known of becomes a secret its user has to enter. */
export function createStandaloneScope(
  connectorId: string,
  uiParameters: readonly UiParameter[],
): StandaloneScope {
  const parameters = createTemplateParameters();
  for (const [name, definition] of Object.entries(workspaceParameters)) parameters.read(name, definition);
  const described = new Map(uiParameters.map((parameter) => [parameter.name.toLowerCase(), parameter]));
  const list = uiParameters.find((parameter) => parameter.isCommaSeparated);
  const variables = new Map<string, string>();
  let copies = false;

  const fixed: ReadonlyMap<string, () => string> = new Map(
    Object.entries<() => string>({
      workspace: () => "parameters('workspace')",
      innerworkspace: () => "parameters('workspace')",
      workspacename: () => "parameters('workspace')",
      location: () => "parameters('location')",
      'workspace-location': () => "parameters('location')",
      workspaceresourceid: () => workspaceId,
      datacollectionendpointid: () => parameters.read('dataCollectionEndpointId', endpointParameter),
      subscription: () => 'subscription().subscriptionId',
      subscriptionid: () => 'subscription().subscriptionId',
      resourcegroup: () => 'resourceGroup().name',
      resourcegroupname: () => 'resourceGroup().name',
      guidvalue: () => `guid(resourceGroup().id, parameters('workspace'))`,
      connectordefinitionname: () => quoteArmLiteral(connectorId),
      egsystemtopicname: () => parameters.read('EGSystemTopicName', { type: 'string', defaultValue: '' }),
    }),
  );

  function readList(name: string, isVariable: boolean): string | undefined {
    if (!list || name.toLowerCase() !== 'commaseparatedarray') return undefined;
    copies = true;
    variables.set('commaSeparatedArray', `[split(${parameters.read(list.name, uiDefinition(list))}, ',')]`);
    return isVariable
      ? "variables('commaSeparatedArray')"
      : "trim(variables('commaSeparatedArray')[copyIndex()])";
  }

  function readTarget(name: string, target: IngestionTarget | undefined): string | undefined {
    const member = name.replace(/^dcrConfig\./i, '').toLowerCase();
    if (member === 'datacollectionendpoint')
      return target?.endpoint ?? parameters.read('dataCollectionEndpoint', textDefinition);
    if (member === 'datacollectionruleimmutableid') {
      return target?.ruleImmutableId ?? parameters.read('dataCollectionRuleImmutableId', textDefinition);
    }
    return undefined;
  }

  function readAny(name: string, isVariable: boolean, target: IngestionTarget | undefined): string {
    if (isVariable && variables.has(name)) return `variables('${name}')`;
    const parameter = described.get(name.toLowerCase());
    if (parameter) return parameters.read(name, uiDefinition(parameter));
    const own = name.replace(/^auth\./i, '');
    if (own !== name) return parameters.read(own, textDefinition);
    return (
      readList(name, isVariable) ??
      readTarget(name, target) ??
      fixed.get(name.toLowerCase())?.() ??
      parameters.read(name, { type: 'securestring' })
    );
  }

  function scopeTowards(target: IngestionTarget | undefined): StandaloneScope {
    return {
      evaluations: 1,
      isOuterName: () => false,
      bind(name, by): Binding {
        const expression = readAny(name, by === 'variables', target);
        const isArray = described.get(name.toLowerCase())?.definition['type'] === 'array';
        return {
          outer: expression,
          inner: () => expression,
          isArray,
          isJsonString: name.toLowerCase() === 'commaseparatedarray',
        };
      },
      declareVariable: (name, value) => variables.set(name, value),
      takeCopies() {
        const taken = copies;
        copies = false;
        return taken;
      },
      parameters: () => parameters.list(),
      variables: () => Object.fromEntries(variables),
      towards: scopeTowards,
    };
  }
  return scopeTowards(undefined);
}

const textDefinition: JsonObject = { type: 'string' };

function uiDefinition({ definition, label, isSecret, isOptional }: UiParameter): JsonObject {
  const type = definition['type'] === 'array' ? 'array' : isSecret ? 'securestring' : 'string';
  return { type, ...(isOptional && { defaultValue: '' }), metadata: { description: label } };
}
