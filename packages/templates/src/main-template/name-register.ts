import { joinPointer, type Diagnostic, type Json, type Location } from '@hubwright/schema';
import { mainTemplateNameTaken } from '../checks/main-template-name-taken.js';
import type { Origin } from '../rendered-package.js';
import { sameJson } from '../arm/same-json.js';

/** The parameters or the variables of mainTemplate while they are collected. */
export interface NameRegister<Value extends Json> {
  /** In the order of declaration. */
  readonly entries: Record<string, Value>;
  /** Adds entries of one origin. One that is there already with another value is reported and not added. */
  declare(entries: Readonly<Record<string, Value | undefined>>, origin: Location): void;
}

/** Makes an empty register of a section; ARM compares names without regard to case. */
export function createNameRegister<Value extends Json>(
  section: 'parameters' | 'variables',
  origins: Origin[],
  diagnostics: Diagnostic[],
): NameRegister<Value> {
  const entries: Record<string, Value> = {};
  const declaredAs = new Map<string, string>();
  return {
    entries,
    declare(added, origin) {
      for (const [name, value] of Object.entries(added)) {
        if (value === undefined) continue;
        const earlier = declaredAs.get(name.toLowerCase());
        if (earlier === undefined) {
          declaredAs.set(name.toLowerCase(), name);
          entries[name] = value;
          origins.push({ pointer: joinPointer('', section, name), location: origin });
        } else if (!sameJson(entries[earlier], value)) {
          diagnostics.push(mainTemplateNameTaken.report('taken', { section, name }, origin));
        }
      }
    },
  };
}
