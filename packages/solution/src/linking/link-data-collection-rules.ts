import { atValue, isJsonObject, joinPointer, suggest, type Json } from '@hubwright/schema';
import { dcrStreamNotDeclared } from '../checks/dcr-stream-not-declared.js';
import { pollerStreamUnknown } from '../checks/poller-stream-unknown.js';
import type { LocatedPart } from './connector-parts.js';
import type { LoadContext } from '../loading/load-context.js';

/** A data flow of a data collection rule: what it takes and where it writes. */
export interface DataFlow {
  readonly streams: readonly string[];
  readonly outputStream: string;
  readonly pointer: string;
}

/**
 * Finds the rules that take the streams of a connector's pollers. A stream with a placeholder, or the key of a
 * standard table (`SENTINEL_…`, mapped to a Microsoft- stream by the service), goes to the rules of the same folder.
 */
export function linkDataCollectionRules(
  pollers: readonly LocatedPart[],
  parts: readonly LocatedPart[],
  folder: string,
  context: LoadContext,
): LocatedPart[] {
  const rules = parts.filter((part) => part.kind === 'dcr');
  const linked = new Set<LocatedPart>();
  for (const poller of pollers) {
    const stream = streamName(poller);
    if (stream === undefined) continue;
    const takers = rules.filter((rule) => dataFlows(rule).some((flow) => flow.streams.includes(stream)));
    const near = takers.filter((rule) => rule.folder === poller.folder);
    const found = near.length > 0 ? near : takers;
    if (found.length === 0 && /^Custom-[^{]*$/.test(stream))
      reportUnknownStream(poller, stream, rules, context);
    const fallback = found.length === 0 ? rules.filter((rule) => rule.folder === poller.folder) : [];
    for (const rule of [...found, ...fallback]) linked.add(rule);
  }
  if (pollers.length > 0 && pollers.every((poller) => streamName(poller) === undefined)) {
    for (const rule of rules) if (rule.folder === folder) linked.add(rule);
  }
  for (const rule of linked) reportUndeclaredStreams(rule, context);
  return rules.filter((rule) => linked.has(rule));
}

/** The data flows of a rule, read leniently. */
export function dataFlows(rule: LocatedPart): DataFlow[] {
  const properties = isJsonObject(rule.value['properties']) ? rule.value['properties'] : {};
  const flows = Array.isArray(properties['dataFlows']) ? properties['dataFlows'] : [];
  return flows.map((flow, index) => ({
    streams: isJsonObject(flow) && Array.isArray(flow['streams']) ? flow['streams'].filter(isText) : [],
    outputStream: isJsonObject(flow) && isText(flow['outputStream']) ? flow['outputStream'] : '',
    pointer: joinPointer(rule.pointer, 'properties', 'dataFlows', index),
  }));
}

function streamName(poller: LocatedPart): string | undefined {
  const properties = isJsonObject(poller.value['properties']) ? poller.value['properties'] : {};
  const config = isJsonObject(properties['dcrConfig']) ? properties['dcrConfig'] : {};
  return isText(config['streamName']) ? config['streamName'] : undefined;
}

function reportUnknownStream(
  poller: LocatedPart,
  stream: string,
  rules: readonly LocatedPart[],
  context: LoadContext,
): void {
  const streams = [...new Set(rules.flatMap((rule) => dataFlows(rule).flatMap((flow) => flow.streams)))];
  const declared = streams.length === 0 ? 'There is no rule.' : `The rules take: ${streams.join(', ')}.`;
  const place = atValue(poller.source, joinPointer(poller.pointer, 'properties', 'dcrConfig', 'streamName'));
  const suggestion = suggest(stream, streams);
  context.report(
    suggestion
      ? pollerStreamUnknown.report('similar', { stream, declared, suggestion }, place)
      : pollerStreamUnknown.report('missing', { stream, declared }, place),
  );
}

function reportUndeclaredStreams(rule: LocatedPart, context: LoadContext): void {
  const properties = isJsonObject(rule.value['properties']) ? rule.value['properties'] : {};
  const declarations = isJsonObject(properties['streamDeclarations'])
    ? Object.keys(properties['streamDeclarations'])
    : [];
  for (const flow of dataFlows(rule)) {
    for (const [index, stream] of flow.streams.entries()) {
      if (!/^Custom-[^{]*$/.test(stream) || declarations.includes(stream)) continue;
      const declared =
        declarations.length === 0 ? 'Nothing is declared.' : `Declared: ${declarations.join(', ')}.`;
      const place = atValue(rule.source, joinPointer(flow.pointer, 'streams', index));
      const suggestion = suggest(stream, declarations);
      context.report(
        suggestion
          ? dcrStreamNotDeclared.report('similar', { stream, declared, suggestion }, place)
          : dcrStreamNotDeclared.report('missing', { stream, declared }, place),
      );
    }
  }
}

function isText(value: Json | undefined): value is string {
  return typeof value === 'string';
}
