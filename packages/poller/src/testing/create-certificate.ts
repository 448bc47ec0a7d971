import { createSign, generateKeyPairSync } from 'node:crypto';

/** A self-signed certificate and its key, both as PEM. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/**
 * Makes a self-signed certificate (RFC 5280) for a host name and 127.0.0.1, valid for a day from `notBefore`. Node has no function for that, and
 * a file with a key would be found by every search for secrets.
 */
export function createCertificate(host: string, notBefore: Date): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = sequence(objectId(ecdsaWithSha256));
  const name = sequence(wrap(0x31, sequence(objectId(commonName), wrap(0x0c, Buffer.from(host)))));
  const notAfter = new Date(notBefore.getTime() + 86_400_000);
  const alternativeNames = sequence(wrap(0x82, Buffer.from(host)));
  const body = sequence(
    wrap(0xa0, wrap(0x02, Buffer.from([2]))),
    wrap(0x02, Buffer.from([1])),
    algorithm,
    name,
    sequence(time(notBefore), time(notAfter)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    wrap(0xa3, sequence(sequence(objectId(subjectAltName), wrap(0x04, alternativeNames)))),
  );
  const signature = createSign('sha256').update(body).sign(privateKey);
  const whole = sequence(body, algorithm, wrap(0x03, Buffer.concat([Buffer.from([0]), signature])));
  const lines = whole.toString('base64').replace(/.{64}/g, '$&\n');
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

const ecdsaWithSha256 = '2a8648ce3d040302';
const commonName = '550403';
const subjectAltName = '551d11';

function objectId(hex: string): Buffer {
  return wrap(0x06, Buffer.from(hex, 'hex'));
}

function time(date: Date): Buffer {
  return wrap(0x18, Buffer.from(`${date.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`));
}

function sequence(...parts: Buffer[]): Buffer {
  return wrap(0x30, ...parts);
}

/** A value in DER: its tag, its length, its bytes. */
function wrap(tag: number, ...parts: Buffer[]): Buffer {
  const value = Buffer.concat(parts);
  const length =
    value.length < 128
      ? [value.length]
      : value.length < 256
        ? [0x81, value.length]
        : [0x82, value.length >> 8, value.length & 255];
  return Buffer.concat([Buffer.from([tag, ...length]), value]);
}
