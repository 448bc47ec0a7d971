import { atValue, defineCheck, isJsonObject, splitPointer, type Diagnostic } from '@hubwright/schema';
import type { PlaybookContent } from '../../model.js';
import { childrenOf, readMember, readText, type PlacedValue } from '../placed-value.js';
import { templateOf } from './workflow.js';

/** A playbook asks for a key in a parameter whose value Azure keeps in plain text. */
export const playbookKeyNotSecure = defineCheck({
  id: 'playbook-key-not-secure',
  severity: 'warning',
  scope: 'playbook',
  origin: 'guidance',
  summary: 'Playbooks ask for keys with secure parameters.',
  page: new URL('../../../checks/playbook-key-not-secure.md', import.meta.url),
  messages: {
    plain:
      'The parameter "{name}" is named like a key but has the type "{type}", so that its value is kept in the deployment history. Use "securestring".',
    value:
      'The default of the parameter "{name}" looks like a real key, which everybody who has the playbook reads. Remove it, use the type "securestring", and replace the key where it is used.',
  },
});

/** Names of keys. Passwords, secrets, tokens and the like are told of the rendered package, as `parameter-not-secure`. */
const keyName =
  /(?:api|access|shared|private|primary|secondary|master|encryption|function|subscription|workspace)[-_ ]?key$|connection[-_ ]?string$|passphrase$|sas[-_ ]?url$/i;
const toldOfPackage = /password|secret|accountkey|authorization|token|appkey/i;
const isHint = /[<>{}*\s[\]]|your|xxx|change|replace|enter|example|dummy|sample|test|key/i;

/** Reports plain parameters named like keys, at their type, or at a default that may be real. */
export function findPlainKeys(content: PlaybookContent): Diagnostic[] {
  const parameters = readMember(templateOf(content), 'parameters');
  if (!parameters || !isJsonObject(parameters.value)) return [];
  return childrenOf(parameters).flatMap((parameter) => {
    const name = splitPointer(parameter.pointer).at(-1) ?? '';
    const type = readMember(parameter, 'type');
    const isPlain = readText(parameter, 'type')?.toLowerCase() === 'string';
    if (!type || !isPlain || !keyName.test(name) || toldOfPackage.test(name)) return [];
    const place = realDefault(parameter);
    if (place) {
      return playbookKeyNotSecure.report('value', { name }, atValue(place.source, place.pointer));
    }
    const args = { name, type: String(type.value) };
    return playbookKeyNotSecure.report('plain', args, atValue(type.source, type.pointer));
  });
}

function realDefault(parameter: PlacedValue): PlacedValue | undefined {
  const value = readMember(parameter, 'defaultValue');
  const text = readText(parameter, 'defaultValue');
  return text !== undefined && text.length >= 16 && !isHint.test(text) ? value : undefined;
}
