import type { Json } from './json.js';
import { findCurlyPlaceholders, findOccurrences, type PlacedPlaceholder } from './occurrences.js';
import type { LocatedText, PlaceholderInput } from './placeholder-input.js';
import { selectTargets, type Selection } from './select-targets.js';

/** An input of the connector page, and the places of `pollingConfig` its value goes to. */
export interface Binding {
  readonly input: PlaceholderInput;
  readonly targets: readonly PlacedPlaceholder[];
}

/** What keeps an input from filling what it was meant to fill. Pointers in inputs are those of the input itself. */
export type BindingProblem =
  | { readonly kind: 'nameMissing'; readonly input: PlaceholderInput }
  | { readonly kind: 'pathMissing'; readonly input: PlaceholderInput }
  | {
      readonly kind: 'pathInvalid';
      readonly input: PlaceholderInput;
      readonly path: LocatedText;
      readonly message: string;
      readonly offset: number;
    }
  | {
      readonly kind: 'selectsNothing';
      readonly input: PlaceholderInput;
      readonly path: LocatedText;
      readonly via: Selection['via'];
    }
  | {
      readonly kind: 'notContained';
      readonly input: PlaceholderInput;
      readonly path: LocatedText;
      readonly pointers: readonly string[];
    }
  | { readonly kind: 'declaredTwice'; readonly input: PlaceholderInput; readonly first: PlaceholderInput };

/** How the inputs of a connector page and the placeholders of its `pollingConfig` fit together. */
export interface PlaceholderBindings {
  /** One per input, in order, also when it has no target. */
  readonly bindings: readonly Binding[];
  readonly problems: readonly BindingProblem[];
  /** `{{name}}` in `pollingConfig` that no input declares; `similar` is declared, but in another case. */
  readonly undeclared: readonly (PlacedPlaceholder & { readonly similar: PlaceholderInput | undefined })[];
  /** `{{name}}` in `pollingConfig` that an input declares, at a place none of its paths leads to. */
  readonly unreached: readonly (PlacedPlaceholder & { readonly input: PlaceholderInput })[];
}

/**
 * Binds the inputs of a CCP connector page (`userRequestPlaceHoldersInput`) to the exact stretches of `pollingConfig`
 * that their values replace. A path that selects an object or array stands for every string in it.
 *
 * @see https://learn.microsoft.com/azure/sentinel/create-codeless-connector-legacy
 */
export function bindPlaceholders(
  inputs: readonly PlaceholderInput[],
  pollingConfig: Json,
): PlaceholderBindings {
  const problems: BindingProblem[] = [];
  const firstByName = new Map<string, PlaceholderInput>();
  const bindings = inputs.map((input) => {
    const first = input.name === undefined ? undefined : firstByName.get(input.name);
    if (first) problems.push({ kind: 'declaredTwice', input, first });
    else if (input.name !== undefined) firstByName.set(input.name, input);
    return bindInput(input, pollingConfig, problems);
  });
  return { bindings, problems, ...sortOutRest(bindings, pollingConfig) };
}

function bindInput(input: PlaceholderInput, pollingConfig: Json, problems: BindingProblem[]): Binding {
  const name = input.placeHolderName;
  if (!name) problems.push({ kind: 'nameMissing', input });
  const selections = selectTargets(input, pollingConfig);
  if (selections.length === 0) problems.push({ kind: 'pathMissing', input });
  const targets = new Map<string, PlacedPlaceholder>();
  for (const selection of selections) {
    const found = name
      ? selection.nodes.flatMap((node) => findOccurrences(node.value, name.text, node.pointer))
      : [];
    for (const target of found) targets.set(placeKey(target), target);
    const problem = problemOf(input, selection, found.length);
    if (problem) problems.push(problem);
  }
  return { input, targets: [...targets.values()] };
}

function problemOf(input: PlaceholderInput, selection: Selection, found: number): BindingProblem | undefined {
  const { path, via, nodes, problem } = selection;
  if (problem) return { kind: 'pathInvalid', input, path, ...problem };
  if (nodes.length === 0) return { kind: 'selectsNothing', input, path, via };
  if (found > 0 || !input.placeHolderName) return undefined;
  return { kind: 'notContained', input, path, pointers: nodes.map((node) => node.pointer) };
}

/** Looks through all placeholders of `pollingConfig` for those the bindings leave in place. */
function sortOutRest(
  bindings: readonly Binding[],
  pollingConfig: Json,
): Pick<PlaceholderBindings, 'undeclared' | 'unreached'> {
  const reached = new Set(bindings.flatMap((binding) => binding.targets.map(placeKey)));
  const inputs = bindings.map((binding) => binding.input);
  const undeclared: PlaceholderBindings['undeclared'][number][] = [];
  const unreached: PlaceholderBindings['unreached'][number][] = [];
  for (const placed of findCurlyPlaceholders(pollingConfig)) {
    if (reached.has(placeKey(placed))) continue;
    const input = inputs.find((candidate) => candidate.name === placed.name);
    if (input) unreached.push({ ...placed, input });
    else
      undeclared.push({
        ...placed,
        similar: inputs.find((candidate) => isSameButCase(candidate.name, placed.name)),
      });
  }
  return { undeclared, unreached };
}

function isSameButCase(declared: string | undefined, name: string): boolean {
  return declared?.toLowerCase() === name.toLowerCase();
}

function placeKey({ pointer, at, start }: PlacedPlaceholder): string {
  return `${at} ${start} ${pointer}`;
}
