import { isJsonObject, joinPointer, type Json } from '@hubwright/schema';
import type { WorkbookContent } from '../../model.js';
import type { PlacedValue } from '../placed-value.js';

/** Members that give the parameter they name a value when something is clicked, chosen or brushed over. */
const exportingMember = /(?:^cellValue|ParameterName)$/i;

/** Conditions read parameters and define none. */
const conditionMember = /^conditionalVisibilit(?:y|ies)$/i;

/** What a workbook says of its parameters. */
export interface WorkbookParameters {
  /** Lower case: those that are shown, and those that links, grids and charts export to. */
  readonly names: ReadonlySet<string>;
  readonly spelt: readonly string[];
  /** The workbook loads parts of others, whose parameters are not known. */
  readonly isOpen: boolean;
  /** The lists of parameters, one for each block. */
  readonly lists: readonly PlacedValue[];
  /** The names that conditions read. */
  readonly conditions: readonly PlacedValue[];
}

const known = new WeakMap<WorkbookContent, WorkbookParameters>();

/** The parameters of a workbook, looked for once. */
export function parametersOf(content: WorkbookContent): WorkbookParameters {
  let parameters = known.get(content);
  if (!parameters) known.set(content, (parameters = readParameters(content)));
  return parameters;
}

interface Pending {
  readonly value: Json;
  readonly pointer: string;
  readonly isCondition: boolean;
}

function readParameters({ value: workbook, source }: WorkbookContent): WorkbookParameters {
  const spelt: string[] = [];
  const lists: PlacedValue[] = [];
  const conditions: PlacedValue[] = [];
  let isOpen = false;
  const open: Pending[] = [{ value: workbook as Json, pointer: '', isCondition: false }];
  // Workbooks are large: pointers are made only for what is looked into.
  for (let next = open.pop(); next; next = open.pop()) {
    const { value: parent, pointer } = next;
    const inner: Pending[] = [];
    for (const [key, value] of Object.entries(parent as object) as [string, Json][]) {
      if (typeof value === 'object' && value !== null) {
        const place = joinPointer(pointer, key);
        const isCondition = next.isCondition || conditionMember.test(key);
        if (key === 'parameters' && Array.isArray(value)) {
          lists.push({ value, source, pointer: place });
          for (const one of value) {
            if (isJsonObject(one) && typeof one['name'] === 'string') spelt.push(one['name']);
          }
        }
        inner.push({ value, pointer: place, isCondition });
      } else if (typeof value === 'string' && value.trim() !== '') {
        if (next.isCondition) {
          if (key === 'parameterName') conditions.push({ value, source, pointer: joinPointer(pointer, key) });
        } else if (exportingMember.test(key)) spelt.push(value);
        else if (key === 'loadFromTemplateId') isOpen = true;
      }
    }
    for (const one of inner.reverse()) open.push(one);
  }
  return { names: new Set(spelt.map((name) => name.toLowerCase())), spelt, isOpen, lists, conditions };
}
