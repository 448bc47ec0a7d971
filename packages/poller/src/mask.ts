/** What stands in place of a secret. */
export const maskText = '***';

/** Hides secrets in whatever leaves. Secrets may be added while a run goes on: access tokens, session ids. */
export interface Mask {
  add(secret: string): void;
  /** The text with every secret replaced, also where it is written for an address, for JSON or in Base64. */
  text(text: string): string;
  /** The same for a body that is shown, in which members such as `access_token` are hidden whatever they hold. */
  body(text: string): string;
  /** Header values, those that carry credentials by their nature hidden whole. */
  header(name: string, value: string): string;
}

const credentialHeaders = new Set([
  'authorization',
  'proxy-authorization',
  'cookie',
  'set-cookie',
  'x-api-key',
]);

/** Members of sign-in answers that are secret whatever they hold. */
const secretMembers =
  /("(?:access_?token|refresh_?token|id_?token|client_?secret|session_?id|assertion|password)"\s*:\s*)"(?:[^"\\]|\\.)*"/gi;

/** Makes a mask for the secrets at hand; empty ones are passed over. */
export function createMask(secrets: Iterable<string> = []): Mask {
  const forms = new Set<string>();
  let pattern: RegExp | undefined;
  const add = (secret: string): void => {
    for (const form of formsOf(secret)) forms.add(form);
    pattern = undefined;
  };
  for (const secret of secrets) add(secret);
  const text = (whole: string): string => {
    if (forms.size > 0) {
      // The longest first: one secret may be part of another.
      pattern ??= new RegExp(
        [...forms]
          .sort((a, b) => b.length - a.length)
          .map(escapePattern)
          .join('|'),
        'g',
      );
    }
    return pattern ? whole.replace(pattern, maskText) : whole;
  };
  return {
    add,
    text,
    body: (whole) => text(whole).replace(secretMembers, `$1"${maskText}"`),
    header: (name, value) => (credentialHeaders.has(name.toLowerCase()) ? maskText : text(value)),
  };
}

function formsOf(secret: string): string[] {
  if (secret === '') return [];
  const encoded = encodeURIComponent(secret);
  const strict = encoded.replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  const base64 = Buffer.from(secret, 'utf8').toString('base64');
  return [
    secret,
    encoded,
    strict,
    strict.replaceAll('%20', '+'),
    new URLSearchParams([['', secret]]).toString().slice(1),
    JSON.stringify(secret).slice(1, -1),
    base64,
    encodeURIComponent(base64),
  ];
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
