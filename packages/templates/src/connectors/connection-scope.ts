import type { JsonObject } from '@hubwright/schema';
import type { Binding, BindingScope } from '../arm/bind-source-text.js';
import { bindKnownName, isMainTemplateName } from './known-names.js';
import { suppliedName, suppliedParameters } from './supplied-parameters.js';
import { createTemplateParameters, undescribedParameter } from './template-parameters.js';
import type { UiParameter } from './ui-parameters.js';

/** What the pollers of a connection can refer to, and what its template must declare for them. */
export interface ConnectionScope extends BindingScope {
  /** Declares a variable of the connection template. */
  declareVariable(name: string, value: string): void;
  /** Whether the resource being rendered is made once for each value of a comma separated field. */
  takeCopies(): boolean;
  parameters(): Record<string, JsonObject>;
  variables(): Record<string, string>;
}

/** What a connection template is about. */
export interface ConnectionScopeOptions {
  /** The connector's number in its solution. */
  readonly number: number;
  /** Title of the page. */
  readonly title: string;
  readonly uiParameters: readonly UiParameter[];
  /** The data is pushed by an application that the service registers. */
  readonly isPush: boolean;
}

/** Makes the scope of one connection template. */
export function createConnectionScope({
  number,
  title,
  uiParameters,
  isPush,
}: ConnectionScopeOptions): ConnectionScope {
  const parameters = createTemplateParameters();
  const contentIdVariable = `_dataConnectorContentIdConnections${number}`;
  const variables = new Map([[contentIdVariable, `[variables('${contentIdVariable}')]`]]);
  const described = new Map(uiParameters.map((parameter) => [parameter.name.toLowerCase(), parameter]));
  const supplied = suppliedParameters(title);
  const list = uiParameters.find((parameter) => parameter.isCommaSeparated);
  let copies = false;

  function read(name: string): string {
    const key = name.toLowerCase();
    return parameters.read(name, described.get(key)?.definition ?? supplied.get(key) ?? undescribedParameter);
  }

  read('guidValue');
  read('innerWorkspace');
  if (isPush) read('auth');

  function bindSupplied(name: string): Binding | undefined {
    const { parameter, member } = suppliedName(name, isPush);
    const isBareAuth = parameter.toLowerCase() === 'auth' && member === undefined && !isPush;
    if (!supplied.has(parameter.toLowerCase()) || isBareAuth) return undefined;
    return { inner: () => (member === undefined ? read(parameter) : `${read(parameter)}.${member}`) };
  }

  function bindListed(name: string, isVariable: boolean): Binding | undefined {
    if (!list || name.toLowerCase() !== 'commaseparatedarray') return undefined;
    copies = true;
    if (isVariable) return { inner: () => "variables('commaSeparatedArray')" };
    return { isJsonString: true, inner: () => "trim(variables('commaSeparatedArray')[copyIndex()])" };
  }

  return {
    evaluations: 2,
    isOuterName: isMainTemplateName,
    bind(name, by) {
      if (by === 'variables' && variables.has(name)) return { inner: () => `variables('${name}')` };
      const parameter = described.get(name.toLowerCase());
      if (parameter) return { isArray: parameter.definition['type'] === 'array', inner: () => read(name) };
      return (
        bindListed(name, by === 'variables') ??
        bindSupplied(name) ??
        bindKnownName(name, number, parameters) ?? { inner: () => read(name) }
      );
    },
    declareVariable: (name, value) => variables.set(name, value),
    takeCopies() {
      const taken = copies;
      copies = false;
      return taken;
    },
    parameters() {
      for (const name of [
        'connectorDefinitionName',
        'workspace',
        'dcrConfig',
        ...uiParameters.map(({ name: field }) => field),
      ])
        read(name);
      return parameters.list();
    },
    variables() {
      if (list) variables.set('commaSeparatedArray', `[[split(${read(list.name)}, ',')]`);
      return Object.fromEntries(variables);
    },
  };
}
