import type { BindingScope } from '../arm/bind-source-text.js';
import { bindKnownName, isMainTemplateName } from './known-names.js';
import { type TemplateParameters, undescribedParameter } from './template-parameters.js';

const workspaceNames = new Set(['workspace', 'innerworkspace', 'workspacename']);

/**
 * The names data collection rules and tables can refer to. They are deployed with the connector definition, before
 * anyone fills in the page, so what is not known on installation can only be a parameter with a default.
 */
export function createDefinitionScope(number: number, parameters: TemplateParameters): BindingScope {
  return {
    evaluations: 2,
    isOuterName: isMainTemplateName,
    bind(name) {
      if (workspaceNames.has(name.toLowerCase())) {
        return {
          outer: "parameters('workspace')",
          inner: () =>
            parameters.read('workspace', { defaultValue: "[parameters('workspace')]", type: 'string' }),
        };
      }
      return (
        bindKnownName(name, number, parameters) ?? {
          inner: () => parameters.read(name, { ...undescribedParameter, type: 'string' }),
        }
      );
    },
  };
}
