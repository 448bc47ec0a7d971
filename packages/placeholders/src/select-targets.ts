import { appendPointer, findMemberName, isJsonObject, type Json } from './json.js';
import { readJsonPath, selectNodes, type SelectedNode } from './json-path.js';
import type { LocatedText, PlaceholderInput } from './placeholder-input.js';

/** Where an input points: the nodes one of its paths selects, or why the path cannot be read. */
export interface Selection {
  readonly via: 'requestObjectKey' | 'pollingKeyPaths';
  readonly path: LocatedText;
  readonly nodes: readonly SelectedNode[];
  readonly problem?: { readonly message: string; readonly offset: number };
}

/** The nodes of a `pollingConfig` that an input's `requestObjectKey` and `pollingKeyPaths` select, one selection a path. */
export function selectTargets(input: PlaceholderInput, pollingConfig: Json): Selection[] {
  const selections = input.pollingKeyPaths.map((path) => selectByPath(path, pollingConfig));
  if (!input.requestObjectKey) return selections;
  const nodes = selectByRequestKey(input.requestObjectKey.text, pollingConfig);
  return [{ via: 'requestObjectKey', path: input.requestObjectKey, nodes }, ...selections];
}

/** Some connectors write paths from the resource's root instead of from `pollingConfig`. */
const outerPrefix = /^\$(?:\.properties)?\.pollingConfig(?=[.[])/i;

function selectByPath(path: LocatedText, pollingConfig: Json): Selection {
  const reading = readJsonPath(path.text);
  if ('problem' in reading) {
    return {
      via: 'pollingKeyPaths',
      path,
      nodes: [],
      problem: { message: reading.problem, offset: reading.offset },
    };
  }
  return {
    via: 'pollingKeyPaths',
    path,
    nodes: selectNodes(pollingConfig, reading.path.replace(outerPrefix, '$')),
  };
}

/**
 * A `requestObjectKey` is the name of a member of `request`, in any case; a dotted key goes deeper, and the name of
 * `request` itself may stand in front.
 */
function selectByRequestKey(key: string, pollingConfig: Json): SelectedNode[] {
  const request = child({ pointer: '', value: pollingConfig }, 'request');
  if (!request) return [];
  const trimmed = key.trim().replace(/^\$\.?/, '');
  const found =
    child(request, trimmed) ??
    descend(request, trimmed) ??
    descend({ pointer: '', value: pollingConfig }, trimmed);
  return found ? [found] : [];
}

function descend(from: SelectedNode, key: string): SelectedNode | undefined {
  return key.split('.').reduce<SelectedNode | undefined>((node, name) => node && child(node, name), from);
}

function child(node: SelectedNode, name: string): SelectedNode | undefined {
  if (!isJsonObject(node.value)) return undefined;
  const key = findMemberName(node.value, name);
  const value = key === undefined ? undefined : node.value[key];
  return key === undefined || value === undefined
    ? undefined
    : { pointer: appendPointer(node.pointer, key), value };
}
