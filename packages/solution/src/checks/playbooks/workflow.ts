import { isJsonObject, splitPointer, type Json } from '@hubwright/schema';
import type { PlaybookContent } from '../../model.js';
import { childrenOf, readMember, readText, type PlacedValue } from '../placed-value.js';

/** A Logic App of a playbook's template. */
export interface Workflow {
  readonly resource: PlacedValue;
  /** Its `properties.definition`; undefined when that is an expression or missing. */
  readonly definition: PlacedValue | undefined;
  /** The resource lies in a nested deployment, which has names of its own. */
  readonly isNested: boolean;
}

/** An action of a workflow, at any depth. */
export interface WorkflowAction extends PlacedValue {
  readonly name: string;
  /** The actions it stands among; `runAfter` can name only these. */
  readonly siblings: PlacedValue;
}

const known = new WeakMap<PlaybookContent, readonly PlacedValue[]>();

/** The resources of the template and of the deployments nested in it. */
export function resourcesOf(content: PlaybookContent): readonly PlacedValue[] {
  let found = known.get(content);
  if (!found) known.set(content, (found = collectResources(content)));
  return found;
}

/** The whole template. */
export function templateOf({ template, source }: PlaybookContent): PlacedValue {
  return { value: template as Json, source, pointer: '' };
}

/** The resources of one type, in whatever case it is written. */
export function resourcesOfType(content: PlaybookContent, type: string): PlacedValue[] {
  return resourcesOf(content).filter((one) => readText(one, 'type')?.toLowerCase() === type.toLowerCase());
}

/** The Logic Apps of a playbook. */
export function workflowsOf(content: PlaybookContent): Workflow[] {
  return resourcesOfType(content, 'Microsoft.Logic/workflows').map((resource) => {
    const definition = readMember(readMember(resource, 'properties'), 'definition');
    return {
      resource,
      definition: definition && isJsonObject(definition.value) ? definition : undefined,
      isNested: !/^\/resources\/\d+$/.test(resource.pointer),
    };
  });
}

/** All actions of a workflow: those of scopes, loops, and the branches of conditions and switches too. */
export function actionsOf({ definition }: Workflow): WorkflowAction[] {
  const actions: WorkflowAction[] = [];
  const open = [readMember(definition, 'actions')];
  for (let siblings = open.pop(); siblings; siblings = open.pop()) {
    if (!isJsonObject(siblings.value)) continue;
    for (const action of childrenOf(siblings)) {
      actions.push({ ...action, name: splitPointer(action.pointer).at(-1) ?? '', siblings });
      for (const branch of branchesOf(action)) open.push(branch);
    }
  }
  return actions;
}

function branchesOf(action: PlacedValue): PlacedValue[] {
  const cases = readMember(action, 'cases');
  const holders = [action, readMember(action, 'else'), readMember(action, 'default')];
  return [...holders, ...(cases ? childrenOf(cases) : [])].flatMap((one) => readMember(one, 'actions') ?? []);
}

function collectResources(content: PlaybookContent): PlacedValue[] {
  const found: PlacedValue[] = [];
  const open = [templateOf(content)];
  for (let holder = open.pop(); holder; holder = open.pop()) {
    const resources = readMember(holder, 'resources');
    if (!resources) continue;
    for (const resource of childrenOf(resources)) {
      if (!isJsonObject(resource.value)) continue;
      found.push(resource);
      const nested = readMember(readMember(resource, 'properties'), 'template');
      open.push(resource, ...(nested ? [nested] : []));
    }
  }
  return found;
}
