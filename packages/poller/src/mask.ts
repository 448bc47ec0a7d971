import { formsOfSecret, type SecretForm } from './secret-pattern.js';

/** What stands in place of a secret. */
export const maskText = '***';

/** Hides secrets in whatever leaves. Secrets may be added while a run goes on: access tokens, session ids. */
export interface Mask {
  add(secret: string): void;
  /** The text with every secret replaced, also where it is written for an address, for JSON, for XML or in Base64. */
  text(text: string): string;
  /** The same for events, where short secrets are left: they occur by chance, and hiding them would alter data. */
  events(text: string): string;
  /** The same for a body that is shown, in which members such as `access_token` are hidden whatever they hold. */
  body(text: string): string;
  /** Header values, those that carry credentials by their nature hidden whole. */
  header(name: string, value: string): string;
  /** The text in pieces, not hidden; for whoever has something to put in the place of a secret. Not to be shown. */
  split(text: string): readonly MaskPiece[];
}

/** A piece of a text: a secret in one of its forms, or what stands between two. */
export interface MaskPiece {
  readonly text: string;
  readonly isSecret: boolean;
}

/** Headers that carry credentials by their nature, in lower case. */
export const credentialHeaders: ReadonlySet<string> = new Set([
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
    for (const part of [secret, ...longLines(secret)]) {
      all.add(part);
      if (part.length >= shortestInEvents) long.add(part);
    }
  };
  for (const secret of secrets) add(secret);
  const text = all.hide;
  return {
    add,
    text,
    events: long.hide,
    split: all.split,
    body: (whole) => text(whole).replace(secretMembers, `$1"${maskText}"`),
    header: (name, value) => (credentialHeaders.has(name.toLowerCase()) ? maskText : text(value)),
  };
}

/** Lines of a secret of several, such as a private key: each of them tells some of it. */
function longLines(secret: string): string[] {
  const lines = secret.split(/\r?\n/);
  return lines.length === 1 ? [] : lines.filter((line) => line.length >= 24 && !line.startsWith('-----'));
}

/** Texts to hide, in all their forms. */
function createPattern(): {
  add(secret: string): void;
  hide(text: string): string;
  split(text: string): readonly MaskPiece[];
} {
  const forms = new Map<string, SecretForm>();
  let pattern: RegExp | undefined;
  // The longest first: one secret may be part of another.
  const compile = (): RegExp =>
    (pattern ??= new RegExp(
      [...forms.values()]
        .sort((a, b) => b.length - a.length)
        .map(({ source }) => source)
        .join('|'),
      'g',
    ));
  // Most texts have no secret, and looking for a part that is written in one way only is quick.
  const mayHold = (text: string): boolean => {
    for (const { core } of forms.values()) if (text.includes(core)) return true;
    return false;
  };
  return {
    add(secret) {
      for (const form of formsOfSecret(secret)) forms.set(form.source, form);
      pattern = undefined;
    },
    hide: (text) => (mayHold(text) ? text.replace(compile(), maskText) : text),
    split(text) {
      if (!mayHold(text)) return text === '' ? [] : [{ text, isSecret: false }];
      const pieces: MaskPiece[] = [];
      let at = 0;
      for (const { 0: secret, index } of text.matchAll(compile())) {
        if (index > at) pieces.push({ text: text.slice(at, index), isSecret: false });
        pieces.push({ text: secret, isSecret: true });
        at = index + secret.length;
      }
      return at < text.length ? [...pieces, { text: text.slice(at), isSecret: false }] : pieces;
    },
  };
}
