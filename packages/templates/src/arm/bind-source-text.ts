import { quoteArmLiteral } from '@hubwright/placeholders';
import { escapeArmText } from './arm-expression.js';
import { readSourceText, type ReferenceForm, type TextPart } from './source-text.js';

/** How a name of a source is read in the rendered template: expressions without brackets. */
export interface Binding {
  /** Reads the value when the outer template is evaluated; absent when it is only known later. */
  readonly outer?: string;
  /** Reads the value inside the content template, when a connection is made; asking may declare a parameter there. */
  readonly inner: () => string;
  /** The value is an array: `[0]` behind its placeholder is an index, and it is joined where it is part of a text. */
  readonly isArray?: boolean;
  /** The value is put in quotes where a JSON text holds its placeholder bare. */
  readonly isJsonString?: boolean;
}

/** The names a part of a connector can refer to. */
export interface BindingScope {
  /** 2 inside a content template, 1 in a template that is deployed as it is. */
  readonly evaluations: 1 | 2;
  /** Tells whether the outer template declares the name, so that an expression with one bracket may use it. */
  isOuterName(by: ReferenceForm, name: string): boolean;
  /** Gives the binding of any name, declaring a parameter for it when nothing else is known of it. */
  bind(name: string, by: ReferenceForm): Binding;
}

/**
 * Rewrites a string of a source so that each placeholder and each reference finds its value in the rendered template:
 * `{{x}}` becomes `[[parameters('x')]`, text around it a `concat`, and a text that only looks like an expression is
 * escaped. A string whose values the outer template knows takes one bracket, any other one per evaluation.
 */
export function bindSourceText(text: string, scope: BindingScope): string {
  const { brackets, parts } = readSourceText(text);
  const references = parts.filter((part) => 'reference' in part);
  if (brackets === 0) {
    return references.length === 0
      ? escapeArmText(text, scope.evaluations)
      : writeExpression(bindText(parts, scope), scope);
  }
  if (brackets === 1 && references.every((part) => scope.isOuterName(part.by, part.reference))) return text;
  if (references.length === 0) return text.slice(Math.max(0, brackets - scope.evaluations));
  return writeExpression(bindExpression(parts, scope), scope);
}

/** The expression, without brackets, that gives a source's text inside the content template. */
export function bindInnerExpression(text: string, scope: BindingScope): string {
  const { brackets, parts } = readSourceText(text);
  return (brackets === 0 ? bindText(parts, scope) : bindExpression(parts, scope)).inner();
}

function writeExpression(bound: Binding, scope: BindingScope): string {
  if (bound.outer !== undefined) return `[${bound.outer}]`;
  return `${'['.repeat(scope.evaluations)}${bound.inner()}]`;
}

function bindExpression(parts: readonly TextPart[], scope: BindingScope): Binding {
  const bound = parts.map((part) =>
    'literal' in part ? literalBinding(part.literal) : scope.bind(part.reference, part.by),
  );
  return combine(bound, (expressions) => expressions.join(''));
}

function bindText(parts: readonly TextPart[], scope: BindingScope): Binding {
  const isJson = /^\s*[[{]/.test(literalOf(parts[0]));
  const bound: Binding[] = [];
  let index: string | undefined;
  parts.forEach((part, position) => {
    if ('literal' in part) {
      const text = part.literal.slice(index?.length ?? 0);
      index = undefined;
      if (text !== '') bound.push(literalBinding(quoteArmLiteral(text)));
      return;
    }
    const value = scope.bind(part.reference, part.by);
    const follows = value.isArray ? /^\[\d+\]/.exec(literalOf(parts[position + 1]))?.[0] : undefined;
    index = follows;
    if (follows !== undefined) bound.push(change(value, (expression) => `${expression}${follows}`));
    else if (value.isArray && parts.length > 1)
      bound.push(change(value, (expression) => `join(${expression},',')`));
    else if (value.isJsonString && isJson && !literalOf(parts[position - 1]).endsWith('"')) {
      bound.push(literalBinding(`'"'`), value, literalBinding(`'"'`));
    } else bound.push(value);
  });
  const [only] = bound;
  if (bound.length === 1 && only) return only;
  return combine(bound, (expressions) => `concat(${expressions.join(',')})`);
}

function literalOf(part: TextPart | undefined): string {
  return part && 'literal' in part ? part.literal : '';
}

function literalBinding(expression: string): Binding {
  return { outer: expression, inner: () => expression };
}

function change(bound: Binding, by: (expression: string) => string): Binding {
  return combine([bound], ([expression]) => by(expression ?? ''));
}

function combine(bound: readonly Binding[], join: (expressions: string[]) => string): Binding {
  const outer = bound.map((piece) => piece.outer);
  const inner = (): string => join(bound.map((piece) => piece.inner()));
  return outer.every((piece) => piece !== undefined) ? { outer: join(outer), inner } : { inner };
}
