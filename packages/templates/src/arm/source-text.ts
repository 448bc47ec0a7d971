import {
  evaluationLevel,
  isArmExpression,
  scanPlaceholders,
  toArmConcat,
  type Placeholder,
} from '@hubwright/placeholders';

/** How a source names a value: `{{x}}`, `parameters('x')` or `variables('x')`. */
export type ReferenceForm = 'placeholder' | 'parameters' | 'variables';

/** A stretch of a source text: characters that stay as they are, or something that must be bound to a value. */
export type TextPart =
  | { readonly literal: string }
  | {
      /** The bound name; a member of the `dcrConfig` or `auth` parameter reads `dcrConfig.x`, `auth.x`. */
      readonly reference: string;
      readonly by: ReferenceForm;
    };

/** What a string of a connector source says: text, or an ARM expression its author already wrote. */
export interface SourceText {
  /** Brackets of the expression: 1 is evaluated on installation, 2 when a connection is made; 0 for text. */
  readonly brackets: number;
  readonly parts: readonly TextPart[];
}

/** Reads a string of a source. Placeholders within the literals of an expression count like any other. */
export function readSourceText(text: string): SourceText {
  if (!isArmExpression(text)) return { brackets: 0, parts: splitText(text) };
  const brackets = evaluationLevel(text);
  const level = brackets === 1 ? 1 : 2;
  const filled = toArmConcat(text, { level, expressionOf: (name) => `parameters('${name}')` });
  return { brackets, parts: splitExpression(filled, brackets) };
}

function splitText(text: string): TextPart[] {
  const placeholders = scanPlaceholders(text).filter(({ kind }) => kind === 'curly');
  return split(text, 0, text.length, placeholders, ({ name, end }) => ({
    part: { reference: name, by: 'placeholder' },
    end,
  }));
}

function splitExpression(text: string, brackets: number): TextPart[] {
  const calls = scanPlaceholders(text).filter(
    ({ kind }) => kind === 'armParameter' || kind === 'armVariable',
  );
  return split(text, brackets, text.length - 1, calls, (call) => readCall(text, call));
}

/** The objects the service passes to a connection; their members are values of their own. */
const objectNames: ReadonlyMap<string, string> = new Map([
  ['dcrconfig', 'dcrConfig'],
  ['auth', 'auth'],
]);
const memberPattern = /\s*\.\s*(\w+)/y;

function readCall(text: string, { kind, name, end }: Placeholder): ReadReference {
  const by = kind === 'armVariable' ? 'variables' : 'parameters';
  const holder = by === 'parameters' ? objectNames.get(name.toLowerCase()) : undefined;
  memberPattern.lastIndex = end;
  const member = holder === undefined ? undefined : memberPattern.exec(text)?.[1];
  if (member === undefined) return { part: { reference: name, by }, end };
  return { part: { reference: `${holder ?? ''}.${member}`, by }, end: memberPattern.lastIndex };
}

interface ReadReference {
  readonly part: TextPart;
  readonly end: number;
}

function split(
  text: string,
  from: number,
  to: number,
  found: readonly Placeholder[],
  read: (found: Placeholder) => ReadReference,
): TextPart[] {
  const parts: TextPart[] = [];
  let at = from;
  for (const placeholder of found) {
    const { part, end } = read(placeholder);
    if (placeholder.start > at) parts.push({ literal: text.slice(at, placeholder.start) });
    parts.push(part);
    at = end;
  }
  if (to > at) parts.push({ literal: text.slice(at, to) });
  return parts;
}
