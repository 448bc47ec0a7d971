import { createPrivateKey, type KeyObject } from 'node:crypto';

/** A private key, or a clause that says why there is none, without a word of the key. */
export type PrivateKeyReading = { readonly key: KeyObject } | { readonly problem: string };

/**
 * Reads an RSA private key in PEM, PKCS#1 or PKCS#8. Line breaks may be written as `\n` or `\r\n` with a backslash, as JSON and
 * environment variables have them, or be lost altogether; quotes around the whole are passed over.
 * @see https://www.rfc-editor.org/rfc/rfc7468
 */
export function readPrivateKey(text: string): PrivateKeyReading {
  const plain = text
    .replace(/\\r\\n|\\n|\\r/g, '\n')
    .trim()
    .replace(/^(['"])([\s\S]*)\1$/, '$2');
  const block = /-----BEGIN ([A-Z0-9 ]+)-----([\s\S]*?)-----END \1-----/.exec(plain);
  if (!block) return { problem: 'is no key in PEM: it has no "-----BEGIN … PRIVATE KEY-----" and its end' };
  const [, label = '', body = ''] = block;
  if (!label.endsWith('PRIVATE KEY')) return { problem: `holds "${label}" where a private key is expected` };
  if (label.startsWith('ENCRYPTED') || /^\s*Proc-Type:.*ENCRYPTED/im.test(body))
    return { problem: 'is encrypted with a passphrase; it has to be given without one' };
  const lines = body.replace(/\s+/g, '').match(/.{1,64}/g) ?? [];
  return readPem([`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n'));
}

function readPem(pem: string): PrivateKeyReading {
  let key: KeyObject;
  try {
    key = createPrivateKey(pem);
  } catch {
    return { problem: 'cannot be read: what stands between BEGIN and END is damaged or cut off' };
  }
  return key.asymmetricKeyType === 'rsa'
    ? { key }
    : { problem: `is a key for ${key.asymmetricKeyType ?? 'something else'}; RS256 needs one for RSA` };
}
