import {
  bindPlaceholders,
  readPlaceholderInputs,
  type BindingProblem,
  type PlaceholderBindings,
} from '@hubwright/placeholders';
import type { NodeLocation } from '@hubwright/schema';
import { atValue } from '@hubwright/schema';
import type { LegacyConnectorContent } from '../../model.js';
import { pageOf, pollersOf, type ConnectorContent } from '../connector-places.js';
import type { PlacedValue } from '../placed-value.js';

/** The inputs of a CCP connector's page, bound to its polling configuration. Pointers are relative to the two values. */
export interface PageBindings extends PlaceholderBindings {
  readonly page: PlacedValue;
  readonly polling: PlacedValue;
}

const known = new WeakMap<LegacyConnectorContent, PageBindings | undefined>();

/** Binds a CCP connector's inputs, once per connector; undefined for connectors of other kinds. */
export function pageBindingsOf(content: ConnectorContent): PageBindings | undefined {
  if (content.contentKind !== 'DataConnector') return undefined;
  if (!known.has(content)) known.set(content, bindPage(content));
  return known.get(content);
}

function bindPage(content: LegacyConnectorContent): PageBindings | undefined {
  const page = pageOf(content);
  const [polling] = pollersOf(content);
  return polling && { page, polling, ...bindPlaceholders(readPlaceholderInputs(page.value), polling.value) };
}

/** The problems of one kind. */
export function problemsOf<Kind extends BindingProblem['kind']>(
  bindings: PageBindings,
  kind: Kind,
): Extract<BindingProblem, { kind: Kind }>[] {
  return bindings.problems.filter(
    (problem): problem is Extract<BindingProblem, { kind: Kind }> => problem.kind === kind,
  );
}

/** The location of something on the page, by its pointer within it. */
export function onPage(bindings: PageBindings, pointer: string, span?: NodeLocation['span']): NodeLocation {
  return atValue(bindings.page.source, bindings.page.pointer + pointer, span);
}
