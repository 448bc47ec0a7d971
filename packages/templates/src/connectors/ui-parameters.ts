import { isJsonObject, type JsonObject } from '@hubwright/schema';
import { objectsOf } from '../arm/source-members.js';

/** A parameter a connector's page fills in when its user presses connect. */
export interface UiParameter {
  /** As the page spells it; ARM takes names without regard to case. */
  readonly name: string;
  readonly definition: JsonObject;
  /** What the page writes beside the field. */
  readonly label: string;
  readonly isSecret: boolean;
  readonly isOptional: boolean;
  /** The field holds several values, one connection each, divided by commas. */
  readonly isCommaSeparated: boolean;
}

/**
 * The parameters of a connection that the instructions of a page ask for, in order, each name once. Pages pass all
 * texts as secrets, so all are `securestring`.
 * https://learn.microsoft.com/azure/sentinel/data-connector-ui-definitions-reference#instructionsteps
 */
export function findUiParameters(uiConfig: JsonObject): readonly UiParameter[] {
  const found = new Map<string, UiParameter>();
  for (const instruction of instructionsOf(uiConfig)) {
    for (const parameter of parametersOf(instruction)) {
      const key = parameter.name.toLowerCase();
      if (!found.has(key)) found.set(key, parameter);
    }
  }
  return [...found.values()];
}

/** Instructions lie in steps, in steps within steps, in panes and groups, and under the options of a choice. */
function* instructionsOf(holder: JsonObject): Generator<JsonObject> {
  for (const step of [...objectsOf(holder['instructionSteps']), ...objectsOf(holder['innerSteps'])])
    yield* instructionsOf(step);
  for (const option of objectsOf(holder['options'])) yield* instructionsOf(option);
  for (const instruction of objectsOf(holder['instructions'])) {
    yield instruction;
    if (isJsonObject(instruction['parameters'])) yield* instructionsOf(instruction['parameters']);
  }
}

function parametersOf(instruction: JsonObject): UiParameter[] {
  const parameters = isJsonObject(instruction['parameters']) ? instruction['parameters'] : {};
  const name = typeof parameters['name'] === 'string' ? parameters['name'] : '';
  switch (String(instruction['type']).toLowerCase()) {
    case 'textbox':
    case 'serviceprincipalidtextbox_test':
      return name === '' ? [] : [textParameter(name, parameters)];
    case 'dropdown':
      return name === '' ? [] : [{ ...plainField(name, parameters), definition: listDefinition(name) }];
    case 'oauthform':
      return ['ClientId', 'ClientSecret', 'AuthorizationCode'].map((field) => ({
        ...plainField(field, parameters),
        definition: { defaultValue: '-NA-', type: 'securestring', minLength: 1 },
        label: field,
        isSecret: field !== 'ClientId',
      }));
    default:
      return [];
  }
}

function textParameter(name: string, parameters: JsonObject): UiParameter {
  const validations = isJsonObject(parameters['validations']) ? parameters['validations'] : {};
  const required = validations['required'] ?? parameters['required'];
  const isOptional = required === false || required === 'false';
  const description = typeof parameters['description'] === 'string' ? parameters['description'] : '';
  return {
    ...plainField(name, parameters),
    definition: isOptional
      ? { defaultValue: '', type: 'securestring' }
      : { defaultValue: name, type: 'securestring', minLength: 1 },
    isSecret: /^(password|securestring)$/i.test(String(parameters['type'])) || secretName.test(name),
    isOptional,
    isCommaSeparated: /comma separated/i.test(description),
  };
}

/** Some pages show secrets as they are typed; that is no reason to log them with a deployment. */
const secretName = /secret|password|passphrase|token|api_?key/i;

function plainField(name: string, parameters: JsonObject): Omit<UiParameter, 'definition'> {
  const label =
    typeof parameters['label'] === 'string' && parameters['label'] !== '' ? parameters['label'] : name;
  return { name, label, isSecret: false, isOptional: false, isCommaSeparated: false };
}

/** The stream a connection feeds has no sensible default; a default of an array parameter must itself be an array. */
function listDefinition(name: string): JsonObject {
  return name.toLowerCase() === 'streamname' ? { type: 'array' } : { defaultValue: [name], type: 'array' };
}
