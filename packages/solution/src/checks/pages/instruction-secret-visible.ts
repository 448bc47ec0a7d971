import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { ConnectorContent } from '../connector-places.js';
import { renameFix } from '../../fixes/rename-fix.js';
import { instructionsOfTypes, type PageInstruction } from '../page-instructions.js';
import { readMember } from '../placed-value.js';
import { readLiteral, type LiteralText } from './literal-text.js';

/** A Textbox shows the secret the user types into it. */
export const instructionSecretVisible = defineCheck({
  id: 'instruction-secret-visible',
  severity: 'warning',
  scope: 'connector',
  origin: 'guidance',
  summary: 'A Textbox asks for a secret and is of a type that shows it.',
  page: new URL('../../../checks/instruction-secret-visible.md', import.meta.url),
  messages: {
    visible:
      'This Textbox asks for a secret ("{what}") as {type}: everybody who looks on reads it while it is typed. Set its type to "password".',
  },
});

const textboxes = new Set(['textbox']);
const secret =
  /\b(?:secret|password|passwd|passphrase|passcode|api key|access key|private key|secret key|signing key|encryption key|subscription key|master key|service key|connection string|shared key|account key|license key|app key|auth key|token|credential)\b|^key$/;

/** Words that make it something about a secret, or one half of a pair that is no secret. */
const aboutSecret =
  /\b(?:id|ids|identifier|endpoint|url|uri|host|path|name|username|user|client|issuer|header|type|prefix|scope|audience|expiry|expiration|lifetime|ttl|region|domain|public|version|vault|algorithm|format|count|limit)\b/;

/** Reports text boxes whose name or label asks for a key, a token or a password and whose type is plain text. */
export function findVisibleSecrets(content: ConnectorContent): Diagnostic[] {
  return instructionsOfTypes(content, textboxes).flatMap(({ parameters }) => {
    const type = readMember(parameters, 'type');
    if (type !== undefined && typeof type.value !== 'string') return [];
    const what = askedSecret({ parameters });
    if (what === undefined || !/^(?:text|string|email|url|number|)$/i.test(String(type?.value ?? '')))
      return [];
    const at = type ?? what.place;
    const location = atValue(at.source, at.pointer);
    const fix = type && renameFix('Change the type to "password"', location, 'password');
    const args = { what: what.text, type: type ? `"${String(type.value)}"` : 'plain text' };
    return [instructionSecretVisible.report('visible', args, location, fix ? { fix } : {})];
  });
}

/** The name or label that asks for a secret; both count, since either may say that it is about one only. */
function askedSecret({ parameters }: Pick<PageInstruction, 'parameters'>): LiteralText | undefined {
  const texts = ['name', 'label'].flatMap((member) => readLiteral(parameters, member) ?? []);
  const words = texts.map(({ text }) => splitWords(text));
  if (
    words.some((text) =>
      aboutSecret.test(text.replace(/\b(?:client|user|app|account) (?=secret|password|token|key)/g, '')),
    )
  )
    return undefined;
  const index = words.findIndex((text) => secret.test(text));
  return texts[index];
}

/** `apiKey`, `api_key`, `ApiKEY` and `API Key` all give `api key`. */
function splitWords(text: string): string {
  return text
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .replace(/[^A-Za-z\d]+/g, ' ')
    .toLowerCase()
    .replace(
      /\b(api|access|private|secret|shared|account|license|app|auth|client)(key|secret|token)s?\b/g,
      '$1 $2',
    )
    .replace(/\b(secret|password|passphrase|key|token|credential)s\b/g, '$1')
    .replace(/\b(pass) (word|phrase|code)\b/g, '$1$2');
}
