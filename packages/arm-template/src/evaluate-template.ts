import { asObject, isJsonObject, type Json } from '@hubwright/schema';
import { declareResources } from './declare-resources.js';
import { describeResource, type DeclaredResource } from './declared-resource.js';
import { indexDeclared } from './dependencies.js';
import { newBudget } from './budget.js';
import type { Environment } from './environment.js';
import { createBodyEvaluator, refuseAbsent, refuseCircle } from './evaluate-bodies.js';
import { evaluateNestedTemplate } from './evaluate-nested.js';
import { evaluateOutputs } from './evaluate-outputs.js';
import type {
  EvaluatedResource,
  EvaluatedTemplate,
  TemplateFault,
  TemplateScope,
} from './evaluated-template.js';
import { orderResources } from './order-resources.js';
import { isRefused, locateRefusal, type Refusal, refuse } from './refusal.js';
import { foldId } from './resource-id.js';
import { hideSecrets } from './secrets.js';
import { defineNames } from './template-names.js';
import { describePosition, positionMark } from './template-position.js';
import { resolveTypes } from './type-definitions.js';
import { checkTemplate, mostResources, refuseNumber } from './template-limits.js';

/**
 * Evaluates a deployment template, as it is before the resources are put: expressions, loops, conditions, children,
 * dependencies and nested templates. What is wrong is among the faults; nothing is thrown, whatever the input.
 *
 * @param template As it was submitted.
 * @param parameters `{ name: { value } | { reference } }`.
 * @param root Pointer to the template in the document the faults are to point into.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/syntax
 */
export function evaluateTemplate(
  template: Json,
  parameters: Json,
  scope: TemplateScope,
  root = '',
): EvaluatedTemplate {
  const { subscriptionId, resourceGroup, deploymentName } = scope;
  const refuseAnyReference: Environment['referTo'] = (name, apiVersion, full) => {
    if (!name.startsWith('/'))
      return refuse(
        `The resource '${name}' that 'reference' asks for is not defined in the template. Please see https://aka.ms/arm-function-reference for usage details.`,
      );
    if (apiVersion === undefined)
      return refuse(
        `The template resource reference to '${name}' requires an API version. Please see https://aka.ms/arm-function-reference for usage details.`,
      );
    const existing = scope.findResource(name, apiVersion);
    return existing ? (full ? existing : (existing.properties ?? {})) : refuseAbsent(name);
  };
  const given = isJsonObject(parameters) ? parameters : {};
  return evaluateIn(template, parameters, root, {
    scope,
    target: {
      subscriptionId,
      resourceGroup,
      deploymentName,
      template: asObject(template),
      parameters: given,
    },
    destination: {
      scopeId: `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup.name}`,
      subscriptionId,
      resourceGroup: resourceGroup.name,
    },
    place: 'body',
    parameter: refuseName,
    variable: refuseName,
    callOwn: undefined,
    lambdaVariables: new Map(),
    copyIndexes: new Map(),
    referTo: refuseAnyReference,
    secrets: new Set(),
    budget: newBudget(),
  });
}

function refuseName(name: string): Refusal {
  return refuse(`The name '${name}' is not expected at this location.`);
}

/**
 * Evaluates a template in an environment: the outermost one, or a nested one.
 *
 * @param root Pointer to the template.
 * @param isShared True for a nested template whose expressions see the parameters and variables of the outer one.
 */
export function evaluateIn(
  template: Json,
  given: Json,
  root: string,
  outer: Environment,
  isShared = false,
): EvaluatedTemplate {
  const refusals = new Set<Refusal>();
  const report = (refusal: Refusal): void => void refusals.add(locateRefusal(refusal, root));
  const early = checkTemplate(template, given, root);
  early.forEach(report);
  if (!isJsonObject(template) || early.some(({ code }) => code !== 'InvalidTemplate'))
    return { resources: [], outputs: {}, faults: toFaults(refusals, template, root, outer.secrets) };
  const environment = isShared ? outer : defineNames(template, given, root, outer, report);
  const declared = declareResources(
    template.resources,
    `${root}/resources`,
    { ...environment, place: 'early' },
    report,
  );
  const deployed = declared.filter(({ isDeployed, isExisting }) => isDeployed && !isExisting);
  if (deployed.length > mostResources)
    report(refuseNumber('resources', mostResources, deployed.length, `${root}/resources`));
  refuseDuplicates(deployed, report);
  const bodies = createBodyEvaluator(
    indexDeclared(declared),
    (...args) => evaluateNestedTemplate(evaluateIn, ...args),
    environment.referTo,
    outer.scope,
  );
  const resources: EvaluatedResource[] = [];
  for (const resource of deployed) {
    const evaluated = bodies.evaluate(resource);
    if (isRefused(evaluated)) report(locateRefusal(evaluated, resource.pointer));
    else resources.push(evaluated);
  }
  const outputs = evaluateOutputs(
    resolveTypes(asObject(template.outputs), template),
    { ...environment, place: 'body', referTo: bodies.referTo },
    root,
    report,
  );
  const { ordered, circular } = orderResources(resources);
  if (circular) report(refuseCircle(circular));
  const nestedFaults = resources.flatMap(({ nested }) => nested?.faults ?? []);
  return {
    resources: ordered,
    outputs,
    faults: [...toFaults(refusals, template, root, outer.secrets), ...nestedFaults],
  };
}

function refuseDuplicates(resources: readonly DeclaredResource[], report: (refusal: Refusal) => void): void {
  const seen = new Set<string>();
  for (const resource of resources) {
    const key = foldId(resource.id);
    if (seen.has(key))
      report(
        locateRefusal(
          refuse(
            `Deployment template validation failed: 'The resource '${describeResource(resource)}' ${positionMark} is defined multiple times in a template. Please see https://aka.ms/arm-syntax-resources for usage details.'.`,
          ),
          resource.pointer,
        ),
      );
    seen.add(key);
  }
}

function toFaults(
  refusals: ReadonlySet<Refusal>,
  template: Json,
  root: string,
  secrets: ReadonlySet<string>,
): TemplateFault[] {
  return [...refusals].map(({ code, message, pointer = root }) => ({
    code,
    message: hideSecrets(message, secrets).replace(positionMark, () =>
      describePosition(template, pointer.slice(root.length)),
    ),
    pointer,
  }));
}
