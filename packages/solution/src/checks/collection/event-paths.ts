import { isJsonObject, joinPointer, type Json } from '@hubwright/schema';

/** A value a path leads to. */
export interface FoundValue {
  readonly value: Json;
  readonly pointer: string;
}

type Step = string | number | '*' | { readonly deep: string };

/**
 * What a JSONPath finds, arrays opened once, as the polling service does. Undefined for paths with filters or slices,
 * whose result is not known here.
 */
export function findByPath(document: Json, path: string): FoundValue[] | undefined {
  const steps = readSteps(path.trim());
  if (!steps) return undefined;
  let found: FoundValue[] = [{ value: document, pointer: '' }];
  for (const step of steps) found = found.flatMap((one) => take(one, step));
  return found.flatMap((one) => (Array.isArray(one.value) ? childrenOf(one) : [one]));
}

/** True for a path that stands for the whole answer. */
export function isWholeAnswer(path: string): boolean {
  return ['', '$', '$.', '$[*]', '$.[*]', '$.*'].includes(path.trim());
}

const stepForm = /\.\.([\w@-]+)|\.?\[(?:'([^']*)'|"([^"]*)"|(\d+)|(\*))\]|\.(\*)|\.([\w@-]+)/y;

function readSteps(path: string): Step[] | undefined {
  const text = path.startsWith('$') ? path.slice(1) : /^[.[]/.test(path) || path === '' ? path : `.${path}`;
  const steps: Step[] = [];
  stepForm.lastIndex = 0;
  while (stepForm.lastIndex < text.length) {
    const match = stepForm.exec(text);
    if (!match) return text === '.' ? steps : undefined;
    const [, deep, single, double, index, inBrackets, star, name] = match;
    if (deep !== undefined) steps.push({ deep });
    else if (index !== undefined) steps.push(Number(index));
    else steps.push(single ?? double ?? inBrackets ?? star ?? name ?? '*');
  }
  return steps;
}

function take(from: FoundValue, step: Step): FoundValue[] {
  if (typeof step === 'object') return descend(from, step.deep);
  if (step === '*') return childrenOf(from);
  const { value, pointer } = from;
  if (typeof step === 'number') {
    const element = Array.isArray(value) ? value[step] : undefined;
    return element === undefined ? [] : [{ value: element, pointer: joinPointer(pointer, step) }];
  }
  if (!isJsonObject(value) || !Object.hasOwn(value, step)) return [];
  const member = value[step];
  return member === undefined ? [] : [{ value: member, pointer: joinPointer(pointer, step) }];
}

function descend(from: FoundValue, name: string): FoundValue[] {
  const found: FoundValue[] = [];
  const open = [from];
  for (let next = open.pop(); next; next = open.pop()) {
    found.push(...take(next, name));
    for (const child of childrenOf(next).reverse()) open.push(child);
  }
  return found;
}

function childrenOf({ value, pointer }: FoundValue): FoundValue[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    child === undefined ? [] : [{ value: child, pointer: joinPointer(pointer, key) }],
  );
}
