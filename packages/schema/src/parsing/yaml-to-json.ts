import { isAlias, isMap, isSeq, type Alias, type ParsedNode, type Scalar, type YAMLMap } from 'yaml';
import type { Diagnostic } from '../diagnostic.js';
import type { Json, JsonObject } from '../json.js';
import { atText, atValue, type TextLocation } from '../location.js';
import { joinPointer } from '../pointer.js';
import { keyForbidden } from '../checks/key-forbidden.js';
import { yamlSyntax } from '../checks/yaml-syntax.js';
import { yamlValueNotJson } from '../checks/yaml-value-not-json.js';
import { losesPrecision } from './loses-precision.js';
import { maximumFaultsPerFile } from './limits.js';
import { mergeYamlKeys } from './merge-yaml-keys.js';
import { reportAliasFault } from './report-alias-fault.js';
import { reportNumber } from './report-number.js';
import { createKeyCheck } from './yaml-duplicate-keys.js';
import { createAnchorRegister, type AliasFault } from './yaml-anchors.js';
import { isMergeKey, yamlKeyName } from './yaml-key.js';
import type { Source } from '../source.js';

/** A YAML document as JSON, its faults, and the text of the scalars that read differently than they are written. */
export interface ConvertedYaml {
  readonly value: Json;
  readonly diagnostics: Diagnostic[];
  /** By JSON Pointer, such as `/version` to `1.0`, which as a number would be `1`. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Converts a syntax tree that was composed without errors. The library's own conversion is not used: it needs time that
 * grows with the square of the aliases, and it passes over duplicate keys and values JSON lacks.
 */
export function yamlToJson(source: Source, contents: ParsedNode): ConvertedYaml {
  const diagnostics: Diagnostic[] = [];
  const texts = new Map<string, string>();
  const anchors = createAnchorRegister();
  const reportedAliases = new Set<AliasFault>();
  const path: (string | number)[] = [];
  return { value: convert(contents), diagnostics, texts };

  function convert(node: ParsedNode | null): Json {
    if (node === null) return null;
    if (isAlias(node)) return convertAlias(node);
    const convertContent = () => anchors.enter(() => convertPlain(node));
    return node.anchor ? anchors.define(node.anchor, convertContent) : convertContent();
  }

  function convertPlain(node: Exclude<ParsedNode, Alias.Parsed>): Json {
    if (isMap(node)) return convertMap(node);
    if (!isSeq(node)) return convertScalar(node);
    return node.items.map((item, index) => convertAt(index, item));
  }

  function convertAt(segment: string | number, node: ParsedNode | null): Json {
    path.push(segment);
    const value = convert(node);
    path.pop();
    return value;
  }

  function convertMap(map: YAMLMap.Parsed): JsonObject {
    const value: JsonObject = {};
    const checkKey = createKeyCheck();
    const merges: { at: TextLocation; value: Json }[] = [];
    for (const pair of map.items) {
      const at = rangeOf(pair.key);
      if (isMergeKey(pair.key)) {
        merges.push({ at, value: convertAt('<<', pair.value) });
        continue;
      }
      const name = keyName(pair.key);
      if (name === undefined) report(yamlSyntax.report('keyNotScalar', {}, at));
      else if (name === '__proto__') report(keyForbidden.report('found', { key: name }, at));
      else {
        const fault = checkKey(name, at);
        if (fault) report(fault);
        value[name] = convertAt(name, pair.value);
      }
    }
    for (const merge of merges) report(mergeYamlKeys(value, merge.value, merge.at));
    return value;
  }

  function keyName(key: ParsedNode | null): string | undefined {
    if (key && isAlias(key)) {
      const value = convertAlias(key);
      return typeof value === 'object' ? undefined : String(value);
    }
    if (key?.anchor) convert(key);
    return yamlKeyName(key);
  }

  function convertScalar(scalar: Scalar.Parsed): Json {
    const { value } = scalar;
    if (typeof value === 'string') return value;
    const { source: text } = scalar;
    if (
      value === null ||
      typeof value === 'boolean' ||
      (typeof value === 'number' && Number.isFinite(value))
    ) {
      if (String(value) !== text) texts.set(joinPointer('', ...path), text);
      if (typeof value === 'number' && losesPrecision(text, 0, text.length))
        report(reportNumber(text, here()));
      return value;
    }
    report(yamlValueNotJson.report('found', { value: text }, here()));
    return text;
  }

  function convertAlias(alias: Alias.Parsed): Json {
    const resolved = anchors.resolve(alias.source);
    if ('value' in resolved) return resolved.value;
    // Once the aliases are too many or too deep, all that follow are: one report is enough.
    const isFirst = !reportedAliases.has(resolved.fault);
    if (resolved.fault === 'too-many' || resolved.fault === 'too-deep') reportedAliases.add(resolved.fault);
    if (isFirst) report(reportAliasFault(resolved.fault, alias.source, rangeOf(alias)));
    return null;
  }

  function report(diagnostic: Diagnostic): void {
    if (diagnostics.length < maximumFaultsPerFile) diagnostics.push(diagnostic);
  }

  function here() {
    return atValue(source, joinPointer('', ...path));
  }

  function rangeOf(node: ParsedNode | null): TextLocation {
    return node ? atText(source, node.range[0], node.range[1] - node.range[0]) : atText(source);
  }
}
