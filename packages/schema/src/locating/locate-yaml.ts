import { isAlias, isMap, isScalar, isSeq, visit, type ParsedNode, type Scalar } from 'yaml';
import { composeYaml } from '../parsing/compose-yaml.js';
import type { FoundNode } from './found-node.js';
import type { Source } from '../source.js';
import { isMergeKey, yamlKeyName } from '../parsing/yaml-key.js';

/** A found node, with its scalar when the value is one, or an alias of one. */
export interface FoundYamlNode extends FoundNode {
  readonly scalar?: Scalar.Parsed;
}

interface YamlTree {
  readonly root: ParsedNode | null;
  /** The node each alias stands for, by the alias's offset. */
  readonly targets: ReadonlyMap<number, ParsedNode>;
}

const treeOf = new WeakMap<Source, YamlTree>();

/**
 * Finds the value a list of pointer segments leads to, or the nearest ancestor that exists; aliases and merge keys are
 * followed to the text they stand for. The tree is composed when first asked for and kept with the source.
 */
export function findYamlNode(source: Source, segments: readonly string[]): FoundYamlNode {
  let tree = treeOf.get(source);
  if (!tree) treeOf.set(source, (tree = composeTree(source)));
  if (!tree.root) return { start: 0, end: 0, resolved: false };
  let node = tree.root;
  let key: FoundNode['key'];
  for (const segment of segments) {
    const child = findChild(tree, followAlias(tree, node), segment);
    if (!child) return { ...describe(tree, node, key), resolved: false };
    key = child.key && { start: child.key.range[0], end: child.key.range[1] };
    // A key without a value, as in `? a`, stands for its value.
    node = child.value ?? child.key ?? node;
  }
  return { ...describe(tree, node, key), resolved: true };
}

interface Child {
  readonly key?: ParsedNode;
  readonly value: ParsedNode | null;
}

function findChild(tree: YamlTree, node: ParsedNode, segment: string): Child | undefined {
  if (isSeq(node)) {
    const value = /^(?:0|[1-9]\d*)$/.test(segment) ? node.items[Number(segment)] : undefined;
    return value && { value };
  }
  if (!isMap(node)) return undefined;
  const pairs = node.items.filter(({ key }) => !isMergeKey(key));
  const pair = pairs.findLast(({ key }) => yamlKeyName(followAlias(tree, key)) === segment);
  return pair ?? findMerged(tree, node, segment);
}

function findMerged(tree: YamlTree, map: ParsedNode, segment: string): Child | undefined {
  if (!isMap(map)) return undefined;
  for (const { key, value } of map.items) {
    if (!value || !isMergeKey(key)) continue;
    const merged = followAlias(tree, value);
    for (const part of isSeq(merged) ? merged.items : [merged]) {
      const child = findChild(tree, followAlias(tree, part), segment);
      if (child) return child;
    }
  }
  return undefined;
}

function followAlias(tree: YamlTree, node: ParsedNode): ParsedNode {
  return isAlias(node) ? (tree.targets.get(node.range[0]) ?? node) : node;
}

function describe(tree: YamlTree, node: ParsedNode, key: FoundNode['key']) {
  const [start, end] = node.range;
  const target = followAlias(tree, node);
  return { start, end, ...(key && { key }), ...(isScalar(target) && { scalar: target }) };
}

function composeTree(source: Source): YamlTree {
  const composed = composeYaml(source.text);
  const document = composed.kind === 'documents' ? composed.documents[0] : undefined;
  const targets = new Map<number, ParsedNode>();
  const anchors = new Map<string, ParsedNode>();
  if (document) {
    visit(document, {
      Node(_key, node) {
        const parsed = node as ParsedNode;
        if (isAlias(parsed)) {
          const target = anchors.get(parsed.source);
          if (target && !contains(target, parsed)) targets.set(parsed.range[0], target);
        } else if (parsed.anchor) anchors.set(parsed.anchor, parsed);
      },
    });
  }
  return { root: document?.contents ?? null, targets };
}

/** An alias inside its own anchor would make following it endless. */
function contains(outer: ParsedNode, inner: ParsedNode): boolean {
  return outer.range[0] <= inner.range[0] && inner.range[0] < outer.range[1];
}
