import { pageOf, type ConnectorContent } from './connector-places.js';
import { childrenOf, readMember, readText, type PlacedValue } from './placed-value.js';

/** A control of a connector page and what it stands in. */
export interface PageInstruction {
  /** As the page writes it, such as `Textbox`. */
  readonly type: string;
  readonly place: PlacedValue;
  readonly parameters: PlacedValue;
  /** Pointer of the context pane around it; empty on the page itself. A pane is a form of its own. */
  readonly pane: string;
  /** Pointer of the choice of a radio button it belongs to; empty elsewhere. Only one choice is shown at a time. */
  readonly choice: string;
}

type Surroundings = Pick<PageInstruction, 'pane' | 'choice'>;

const known = new WeakMap<ConnectorContent, readonly PageInstruction[]>();

/**
 * Every instruction of a page in the order they stand, at any depth: groups, context panes and radio buttons included. A
 * page is walked once, since many checks ask.
 */
export function instructionsOf(content: ConnectorContent): readonly PageInstruction[] {
  const instructions = known.get(content) ?? findInstructions(content);
  known.set(content, instructions);
  return instructions;
}

function findInstructions(content: ConnectorContent): PageInstruction[] {
  const found: PageInstruction[] = [];
  const open: (Surroundings & { place: PlacedValue })[] = [{ place: pageOf(content), pane: '', choice: '' }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { place } = next;
    const type = readText(place, 'type');
    const parameters = readMember(place, 'parameters');
    let { pane, choice } = next;
    if (type !== undefined && parameters) {
      found.push({ type, place, parameters, pane, choice });
      if (/contextpane$/i.test(type)) [pane, choice] = [place.pointer, ''];
    }
    // A choice with instructions of its own.
    if (readMember(place, 'instructions') && readMember(place, 'value')) choice = place.pointer;
    for (const child of childrenOf(place).reverse()) open.push({ place: child, pane, choice });
  }
  return found;
}

/** The instructions of some types, given in lower case. */
export function instructionsOfTypes(
  content: ConnectorContent,
  types: ReadonlySet<string>,
): PageInstruction[] {
  return instructionsOf(content).filter(({ type }) => types.has(type.toLowerCase()));
}
