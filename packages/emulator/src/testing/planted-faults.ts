import { asObject, asObjects, asText, type Json, type JsonObject } from '@hubwright/schema';

/** A fault to plant into a template, and what it is to be refused with. */
export interface PlantedFault {
  readonly name: string;
  readonly code: string;
  readonly message: RegExp;
  /** Few packages have what it needs. */
  readonly isRare?: boolean;
  /** Gives the broken template, or changes the parameters; undefined when the template has no place for the fault. */
  readonly plant: (template: JsonObject, parameters: JsonObject) => JsonObject | undefined;
}

/** Changes the first resource that fits. */
function inResource(
  change: (resource: JsonObject) => JsonObject,
  fits: (resource: JsonObject) => boolean = () => true,
): PlantedFault['plant'] {
  return (template) => {
    const resources = asObjects(template['resources']);
    const at = resources.findIndex(fits);
    return at < 0 ? undefined : { ...template, resources: resources.with(at, change(resources[at]!)) };
  };
}

/** Sets a member of the body of the first resource that has properties. */
function inBody(expression: Json): PlantedFault['plant'] {
  return inResource(
    (resource) => ({ ...resource, properties: { ...asObject(resource['properties']), planted: expression } }),
    ({ properties, type }) =>
      Object.keys(asObject(properties)).length > 0 && !/\/deployments$/i.test(asText(type)),
  );
}

/** Adds a parameter, and what is handed in for it. */
function withParameter(declaration: JsonObject, given?: Json): PlantedFault['plant'] {
  return (template, parameters) => {
    if (given !== undefined) parameters['planted'] = { value: given };
    return { ...template, parameters: { ...asObject(template['parameters']), planted: declaration } };
  };
}

function isPackage({ type }: JsonObject): boolean {
  return /\/contentPackages$/i.test(asText(type));
}

const table = 'Microsoft.OperationalInsights/workspaces/tables';

/** Faults that Azure Resource Manager finds before it makes anything. */
export const plantedFaults: readonly PlantedFault[] = [
  {
    name: 'a dependsOn that names nothing',
    code: 'InvalidTemplate',
    message: /The resource '[^']*absent' is not defined in the template/,
    plant: inResource((one) => ({
      ...one,
      dependsOn: ["[resourceId('Microsoft.Insights/workbooks', 'absent')]"],
    })),
  },
  {
    name: 'a resource that is there twice',
    code: 'InvalidTemplate',
    message: /is defined multiple times in a template/,
    plant: (template) => {
      const [first, ...others] = asObjects(template['resources']);
      return first && { ...template, resources: [first, ...others, first] };
    },
  },
  {
    name: 'a parameter that is not declared',
    code: 'InvalidTemplate',
    message: /The template parameter 'absent' is not found/,
    plant: inBody("[parameters('absent')]"),
  },
  {
    name: 'a variable that is not declared',
    code: 'InvalidTemplate',
    message: /The template variable 'absent' is not found/,
    plant: inBody("[variables('absent')]"),
  },
  {
    name: 'a function that does not exist',
    code: 'InvalidTemplate',
    message: /The template function 'uniqueText' is not valid/,
    plant: inBody("[uniqueText('a')]"),
  },
  {
    name: 'an argument too many',
    code: 'InvalidTemplate',
    message: /'toLower': function requires 1 argument\(s\) while 2 were provided/,
    plant: inBody("[toLower('a', 'b')]"),
  },
  {
    name: 'a bracket that is not closed',
    code: 'InvalidTemplate',
    message: /Unable to parse language expression/,
    plant: inBody("[concat('a', 'b']"),
  },
  {
    name: 'a value of the wrong type',
    code: 'InvalidTemplate',
    message: /Expected 'Integer'\. Actual 'String'/,
    plant: withParameter({ type: 'int' }, '5'),
  },
  {
    name: 'a parameter without value',
    code: 'InvalidTemplate',
    message: /The value for the template parameter 'planted' .* is not provided/,
    plant: withParameter({ type: 'string' }),
  },
  {
    name: 'a value that is not allowed',
    code: 'InvalidTemplate',
    message: /is not part of the allowed value\(s\): 'a,b'/,
    plant: withParameter({ type: 'string', allowedValues: ['a', 'b'] }, 'c'),
  },
  {
    name: 'a value that is too long',
    code: 'InvalidTemplate',
    message: /less than or equal to '2'/,
    plant: withParameter({ type: 'string', maxLength: 2 }, 'abc'),
  },
  {
    name: 'a value that no parameter takes',
    code: 'InvalidTemplate',
    message: /The template parameters 'planted' in the parameters file are not valid/,
    plant: (template, parameters) => {
      parameters['planted'] = { value: 1 };
      return template;
    },
  },
  {
    name: 'an API version that does not exist',
    code: 'NoRegisteredProviderFound',
    message: /API version '2001-01-01' .*The supported api-versions are '20/,
    plant: inResource((one) => ({ ...one, apiVersion: '2001-01-01' })),
  },
  {
    name: 'no API version',
    code: 'InvalidTemplate',
    message: /api-version/,
    plant: inResource(({ apiVersion: _, ...one }) => one),
  },
  {
    name: 'a type that does not exist',
    code: 'InvalidResourceType',
    message: /The resource type 'workbookz' could not be found in the namespace 'Microsoft.Insights'/,
    plant: (template) => ({
      ...template,
      resources: [
        ...asObjects(template['resources']),
        { type: 'Microsoft.Insights/workbookz', name: 'a', apiVersion: '2022-04-01', properties: {} },
      ],
    }),
  },
  {
    name: 'a name with too few segments',
    code: 'InvalidTemplate',
    message: /has incorrect segment lengths/,
    plant: (template) => ({
      ...template,
      resources: [
        ...asObjects(template['resources']),
        { type: table, name: 'Acme_CL', apiVersion: '2022-10-01', properties: {} },
      ],
    }),
  },
  {
    name: 'resources that wait for each other',
    code: 'InvalidTemplate',
    message: /Circular dependency detected on resource/,
    plant: (template) => ({
      ...template,
      resources: [
        ...asObjects(template['resources']),
        ...['one', 'two'].map((name, index, names) => ({
          type: table,
          name: `hubwright/${name}_CL`,
          apiVersion: '2022-10-01',
          dependsOn: [`[resourceId('${table}', 'hubwright', '${names[1 - index]}_CL')]`],
          properties: {},
        })),
      ],
    }),
  },
  {
    name: 'a reference to a resource that is not there',
    code: 'ResourceNotFound',
    message:
      /The Resource 'Microsoft.Insights\/components\/absent' under resource group '[^']+' was not found/,
    plant: inBody("[reference(resourceId('Microsoft.Insights/components', 'absent'), '2020-02-02').AppId]"),
  },
  {
    name: 'a content package that is taken out from under its templates',
    code: 'InvalidTemplate',
    message: /contentPackages.*is not defined in the template/i,
    isRare: true,
    plant: (template) => {
      const resources = asObjects(template['resources']);
      const isNeeded = resources.some(({ dependsOn }) =>
        /contentPackages/i.test(JSON.stringify(dependsOn ?? '')),
      );
      return isNeeded ? { ...template, resources: resources.filter((one) => !isPackage(one)) } : undefined;
    },
  },
  {
    name: 'a schema that is none',
    code: 'InvalidTemplate',
    message: /Template schema '[^']*' is not supported/,
    plant: (template) => ({ ...template, $schema: 'https://example.com/deploymentTemplate.json#' }),
  },
  {
    name: 'an output of an unknown type',
    code: 'InvalidTemplate',
    message: /The template output 'planted' .* is not valid/,
    plant: (template) => ({
      ...template,
      outputs: { ...asObject(template['outputs']), planted: { type: 'text', value: 'a' } },
    }),
  },
  {
    name: 'a copy without end',
    code: 'InvalidTemplate',
    message: /cannot exceed '800'/,
    plant: inResource((one) => ({ ...one, copy: { name: 'many', count: 1_000_000_000 } })),
  },
];
