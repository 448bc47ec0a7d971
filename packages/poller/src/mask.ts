/** What stands in place of a secret. */
export const maskText = '***';

/** Hides secrets in whatever leaves. Secrets may be added while a run goes on: access tokens, session ids. */
export interface Mask {
  add(secret: string): void;
  /** The text with every secret replaced, also where it is written for an address, for JSON or in Base64. */
  text(text: string): string;
  /** The same for events, where short secrets are left: they occur by chance, and hiding them would alter data. */
  events(text: string): string;
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

/** The length from which a secret is hidden in events as well. */
const shortestInEvents = 6;

/** Makes a mask for the secrets at hand; empty ones are passed over. */
export function createMask(secrets: Iterable<string> = []): Mask {
  const all = createPattern();
  const long = createPattern();
  const add = (secret: string): void => {
    all.add(secret);
    if (secret.length >= shortestInEvents) long.add(secret);
  };
  for (const secret of secrets) add(secret);
  const text = all.hide;
  return {
    add,
    text,
    events: long.hide,
    body: (whole) => text(whole).replace(secretMembers, `$1"${maskText}"`),
    header: (name, value) => (credentialHeaders.has(name.toLowerCase()) ? maskText : text(value)),
  };
}

/** Texts to hide, in all their forms. */
function createPattern(): { add(secret: string): void; hide(text: string): string } {
  const forms = new Set<string>();
  let pattern: RegExp | undefined;
  return {
    add(secret) {
      for (const form of formsOf(secret)) forms.add(form);
      pattern = undefined;
    },
    hide(text) {
      if (forms.size === 0) return text;
      // The longest first: one secret may be part of another.
      pattern ??= new RegExp(
        [...forms]
          .sort((a, b) => b.length - a.length)
          .map(escapePattern)
          .join('|'),
        'g',
      );
      return text.replace(pattern, maskText);
    },
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
