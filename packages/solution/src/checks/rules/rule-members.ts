import { atValue, type Json, type NodeLocation, type Source } from '@hubwright/schema';
import type {
  AnalyticRuleContent,
  CustomDetectionContent,
  HuntingQueryContent,
  SummaryRuleContent,
} from '../../model.js';
import { childrenOf, readMember, type PlacedValue } from '../placed-value.js';

/** What brings a query of its own: an analytic rule or a hunting query. */
export type QueryRuleContent = AnalyticRuleContent | HuntingQueryContent;

/** What can list tactics and techniques of ATT&CK. */
export type AttackContent = QueryRuleContent | SummaryRuleContent | CustomDetectionContent;

/** A text and where it stands in its source. */
export interface PlacedText {
  readonly text: string;
  readonly source: Source;
  readonly pointer: string;
}

/** An entity mapping, as far as it is written. */
export interface PlacedEntityMapping {
  readonly place: PlacedValue;
  readonly entityType: PlacedText | undefined;
  readonly fields: readonly PlacedFieldMapping[];
}

/** A field of an entity mapping, as far as it is written. */
export interface PlacedFieldMapping {
  readonly place: PlacedValue;
  readonly identifier: PlacedText | undefined;
  readonly column: PlacedText | undefined;
}

/** The whole of a rule, query or detection, as its file has it. */
export function ruleOf(content: AttackContent): PlacedValue {
  return { value: valueOf(content) as unknown as Json, source: content.source, pointer: '' };
}

function valueOf(content: AttackContent): object {
  switch (content.contentKind) {
    case 'HuntingQuery':
      return content.query;
    case 'CustomDetection':
      return content.detection;
    default:
      return content.rule;
  }
}

/** The text of a member, blanks around it included; undefined when it is missing, blank or no string. */
export function textOf(parent: PlacedValue | undefined, name: string): PlacedText | undefined {
  const member = readMember(parent, name);
  return member && asPlacedText(member);
}

/** The items of a member that is a list; none when it is something else. */
export function itemsOf(parent: PlacedValue | undefined, name: string): PlacedValue[] {
  const list = readMember(parent, name);
  return list && Array.isArray(list.value) ? childrenOf(list) : [];
}

/** The texts of a member that is a list. */
export function textsOf(parent: PlacedValue | undefined, name: string): PlacedText[] {
  return itemsOf(parent, name).flatMap((item) => asPlacedText(item) ?? []);
}

/** A value as text; undefined when it is blank or no string. */
export function asPlacedText({ value, source, pointer }: PlacedValue): PlacedText | undefined {
  return typeof value === 'string' && value.trim() !== '' ? { text: value, source, pointer } : undefined;
}

/** The entity mappings of a rule or query. */
export function entityMappingsOf(rule: PlacedValue): PlacedEntityMapping[] {
  return itemsOf(rule, 'entityMappings').map((place) => ({
    place,
    entityType: textOf(place, 'entityType'),
    fields: itemsOf(place, 'fieldMappings').map((field) => ({
      place: field,
      identifier: textOf(field, 'identifier'),
      column: textOf(field, 'columnName'),
    })),
  }));
}

/** The kind of an analytic rule in lower case; a rule that names none is a scheduled one. */
export function kindOf(rule: PlacedValue): string {
  return textOf(rule, 'kind')?.text.trim().toLowerCase() ?? 'scheduled';
}

/** The location of a value, or of a part of it. */
export function at(
  { source, pointer }: Pick<PlacedValue, 'source' | 'pointer'>,
  span?: NodeLocation['span'],
): NodeLocation {
  return atValue(source, pointer, span);
}
