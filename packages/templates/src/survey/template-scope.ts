import { isJsonObject, type Json, type JsonObject } from '@hubwright/schema';

/** What a template stands for in a package. */
export type TemplateRole = 'main' | 'content' | 'deployment';

/** A parameter or a variable of a template. */
export interface Declaration {
  /** As it is spelled where it is declared; ARM compares names without regard to case. */
  readonly name: string;
  readonly value: Json;
}

/** Parameters or variables of a template, by lower-case name. */
export type Declarations = ReadonlyMap<string, Declaration>;

/** The two sections an expression can read by name. */
export type Section = 'parameters' | 'variables';

/** A template whose expressions see its own parameters and variables, and no other's. */
export interface TemplateScope {
  readonly role: TemplateRole;
  /** JSON Pointer of the template within mainTemplate.json; `''` is mainTemplate itself. */
  readonly pointer: string;
  readonly template: JsonObject;
  readonly parameters: Declarations;
  readonly variables: Declarations;
  /** Lower-case names that expressions read. */
  readonly referenced: Readonly<Record<Section, Set<string>>>;
  /** Sections of which an expression computes a name, so that nothing in them can be called unread. */
  readonly dynamic: Set<Section>;
  /** User-defined functions change what an expression may look like. */
  readonly hasFunctions: boolean;
}

/** Reads what a template declares. */
export function createTemplateScope(
  role: TemplateRole,
  pointer: string,
  template: JsonObject,
): TemplateScope {
  return {
    role,
    pointer,
    template,
    parameters: declarationsOf(template['parameters']),
    variables: variablesOf(template['variables']),
    referenced: { parameters: new Set(), variables: new Set() },
    dynamic: new Set(),
    hasFunctions: Array.isArray(template['functions']) && template['functions'].length > 0,
  };
}

function declarationsOf(section: Json | undefined): Map<string, Declaration> {
  const entries = isJsonObject(section) ? Object.entries(section) : [];
  return new Map(entries.map(([name, value]) => [name.toLowerCase(), { name, value: value ?? null }]));
}

/** `copy` is no variable: each of its loops declares one. */
function variablesOf(section: Json | undefined): Map<string, Declaration> {
  const declarations = declarationsOf(section);
  const loops = declarations.get('copy')?.value;
  if (!Array.isArray(loops)) return declarations;
  declarations.delete('copy');
  for (const loop of loops) {
    if (!isJsonObject(loop) || typeof loop['name'] !== 'string') continue;
    declarations.set(loop['name'].toLowerCase(), { name: loop['name'], value: loop['input'] ?? null });
  }
  return declarations;
}
