import { parseArmExpression, type ArmNode } from '@hubwright/placeholders';
import type { Section } from './template-scope.js';

/** A parameter or variable an expression reads; without a name when the expression computes it. */
export interface Reference {
  readonly section: Section;
  readonly name: string | undefined;
}

/** What the text of an expression says, whatever template it stands in. */
export interface ReadExpression {
  /** Undefined when the text cannot be parsed. */
  readonly node: ArmNode | undefined;
  readonly references: readonly Reference[];
}

/** Reads the expressions of one package; equal texts are parsed once. */
export function createExpressionReader(): (text: string) => ReadExpression {
  const known = new Map<string, ReadExpression>();
  return (text) => {
    let read = known.get(text);
    if (!read) {
      read = readExpression(text);
      known.set(text, read);
    }
    return read;
  };
}

/** Most expressions do nothing but read one name. */
const plainReference = /^\[+(parameters|variables)\('([^']*)'\)\]$/;

function readExpression(text: string): ReadExpression {
  const [, section, name] = plainReference.exec(text) ?? [];
  if (section !== undefined && name !== undefined) {
    const node: ArmNode = { kind: 'call', name: section, args: [{ kind: 'constant', value: name }] };
    return { node, references: [{ section: section as Section, name }] };
  }
  const node = parseArmExpression(text);
  return { node, references: node ? [...referencesOf(node)] : scanReferences(text) };
}

function* referencesOf(node: ArmNode): Generator<Reference> {
  if (node.kind === 'constant') return;
  if (node.kind === 'access') {
    yield* referencesOf(node.object);
    yield* referencesOf(node.key);
    return;
  }
  const section = node.name.toLowerCase();
  if (section === 'parameters' || section === 'variables') {
    const [argument] = node.args;
    yield { section, name: argument?.kind === 'constant' ? String(argument.value) : undefined };
  }
  for (const argument of node.args) yield* referencesOf(argument);
}

const referencePattern = /\b(parameters|variables)\s*\(\s*(?:'([^']*)'\s*\))?/gi;

/** What can be seen of an expression the parser does not know, such as a call of a user-defined function. */
function scanReferences(text: string): Reference[] {
  return [...text.matchAll(referencePattern)].map(([, section, name]) => ({
    section: section!.toLowerCase() as Section,
    name,
  }));
}
