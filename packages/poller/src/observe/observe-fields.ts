import type { Json } from '@hubwright/schema';
import { ExactNumber, textOfJson } from '../exact-json.js';
import type { Mask } from '../mask.js';
import type { FieldSummary } from '../poll-report.js';
import { asObject } from '../read-member.js';
import { columnTypeOf, mergeColumnTypes, type ColumnType } from './column-type.js';

/** Events that are looked at, from the first one on; later ones cost nothing. */
const sampledEvents = 1000;
/** Names that are kept, should every event have others. */
const keptNames = 500;
const exampleLength = 60;

/** Names of members whose values no report repeats. */
const secretName = /token|secret|passw|credential|api_?-?key|authorization|cookie|session|signature/i;

interface Field {
  readonly types: Set<ColumnType>;
  present: number;
  nulls: number;
  example: string | undefined;
}

/** What the first events of a run look like. */
export interface FieldObserver {
  add(events: readonly Json[]): void;
  /** The members of the events, in the order in which they came. */
  summarise(): FieldSummary[];
  /** Events that were looked at, and those among them that are no objects, with the first of these. */
  readonly sampled: number;
  readonly notObjects: number;
  readonly firstNotObject: Json | undefined;
}

/** Looks at the members of the first 1,000 events: their types, how often they are there, and a first value that is no secret. */
export function createFieldObserver(mask: Mask): FieldObserver {
  const fields = new Map<string, Field>();
  let [sampled, notObjects] = [0, 0];
  let firstNotObject: Json | undefined;
  return {
    get sampled() {
      return sampled;
    },
    get notObjects() {
      return notObjects;
    },
    get firstNotObject() {
      return firstNotObject;
    },
    add(events) {
      const count = Math.min(events.length, sampledEvents - sampled);
      for (let index = 0; index < count; index += 1) {
        const event = events[index]!;
        const object = (event as unknown) instanceof ExactNumber ? undefined : asObject(event);
        sampled += 1;
        if (object) addMembers(fields, object);
        else if ((notObjects += 1) === 1) firstNotObject = event;
      }
    },
    summarise() {
      return [...fields].map(([name, field]) => summariseField(name, field, sampled, mask));
    },
  };
}

function addMembers(fields: Map<string, Field>, object: Readonly<Record<string, Json | undefined>>): void {
  for (const [name, value = null] of Object.entries(object)) {
    let field = fields.get(name);
    if (!field) {
      if (fields.size >= keptNames) continue;
      fields.set(name, (field = { types: new Set(), present: 0, nulls: 0, example: undefined }));
    }
    field.present += 1;
    const type = columnTypeOf(value);
    if (type === undefined) {
      field.nulls += 1;
      continue;
    }
    field.types.add(type);
    if (field.example === undefined && value !== '' && type !== 'dynamic') field.example = textOfJson(value);
  }
}

function summariseField(name: string, field: Field, sampled: number, mask: Mask): FieldSummary {
  const { example } = field;
  // A value with a secret in it is left out: a masked one shows nothing of the type.
  const isShown = example !== undefined && !secretName.test(name) && mask.text(example) === example;
  const short = isShown && example.length > exampleLength ? `${example.slice(0, exampleLength)}…` : example;
  return {
    name: mask.text(name),
    types: mergeColumnTypes(field.types),
    share: Math.round((field.present / sampled) * 1000) / 1000,
    nullable: field.nulls > 0,
    ...(isShown && { example: short! }),
  };
}
