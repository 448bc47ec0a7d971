import { TransportError, type TransportFault } from './transport-port.js';

/** The code of errors of `publicLookup`: the name leads to a private address. */
export const privateAddressCode = 'ERR_PRIVATE_ADDRESS';

/** Codes that mean that no connection came about; with the sentence's end that says why. */
const unreachable: Readonly<Record<string, string>> = {
  ENOTFOUND: 'the host name was not found. Check its spelling',
  EAI_AGAIN: 'the name server did not answer. Check the network of this machine',
  EAI_NODATA: 'the host name has no address. Check its spelling',
  ECONNREFUSED: 'the connection was refused; nothing listens on that port',
  ENETUNREACH: 'there is no way to its network from here',
  EHOSTUNREACH: 'there is no way to the host from here',
  ETIMEDOUT: 'no connection came about in time',
  UND_ERR_CONNECT_TIMEOUT: 'no connection came about in time',
  EPROTO: 'it does not speak TLS as expected. Is it an http:// address?',
  ERR_SSL_WRONG_VERSION_NUMBER: 'it does not speak TLS. Is it an http:// address?',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'it does not speak TLS. Is it an http:// address?',
};

/** Codes of certificates that are not trusted: https://nodejs.org/api/tls.html#x509-certificate-error-codes */
const untrusted: Readonly<Record<string, string>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: 'it is self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'its chain ends in a self-signed certificate that is not trusted',
  UNABLE_TO_GET_ISSUER_CERT: 'its issuer is not known',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its issuer is not known',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    'the server does not send the certificates between it and a trusted issuer',
  CERT_HAS_EXPIRED: 'it has expired',
  CERT_NOT_YET_VALID: 'it is not valid yet',
  CERT_REVOKED: 'it was revoked',
  CERT_UNTRUSTED: 'its issuer is not trusted',
  ERR_TLS_CERT_ALTNAME_INVALID: 'it is for another host',
};

/** Codes that mean that the server was reached, and its answer broke off or is none. */
const broken: Readonly<Record<string, string>> = {
  ECONNRESET: 'closed the connection before its answer was complete',
  EPIPE: 'closed the connection before the request was complete',
  UND_ERR_SOCKET: 'closed the connection before its answer was complete',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'sent a body of another length than its Content-Length says',
  UND_ERR_HEADERS_OVERFLOW: 'sent headers larger than 64 KiB',
};

/**
 * Says in a sentence why there is no answer, from the error of Node or undici. The certificates the service refuses are refused here as
 * well; there is no option to pass them over.
 */
export function describeNetworkProblem(error: unknown, { origin, hostname, host }: URL): TransportError {
  if (error instanceof TransportError) return error;
  const { name, code = '', message } = rootOf(error);
  const make = (fault: TransportFault, text: string): TransportError =>
    new TransportError(fault, `${text.replace(/\.$/, '')}.`);
  if (code === privateAddressCode) return new TransportError('refused', origin);
  if (code === 'UND_ERR_INVALID_ARG' || name === 'TypeError')
    return make('unsendable', `The request cannot be sent: ${message}`);
  if (Object.hasOwn(unreachable, code)) {
    return make('network', `${origin} cannot be reached (${code}): ${unreachable[code]}`);
  }
  const flaw = Object.hasOwn(untrusted, code)
    ? untrusted[code]!
    : /^(CERT|CRL|UNABLE)_|_CERT|CERTIFICATE/.test(code)
      ? `${message} (${code})`
      : undefined;
  if (flaw !== undefined) {
    const detail = code === 'ERR_TLS_CERT_ALTNAME_INVALID' ? ` than "${hostname}"` : '';
    return make(
      'untrusted',
      `The certificate of ${host} is not accepted: ${flaw}${detail}. The service refuses it too; the server needs a certificate of a public issuer for this host`,
    );
  }
  if (Object.hasOwn(broken, code) && message !== 'bad response')
    return make('broken', `${origin} ${broken[code]}`);
  if (name === 'HTTPParserError' || code === 'UND_ERR_SOCKET')
    return make('broken', `${origin} answered with something that is not HTTP: ${message}`);
  return make(
    'network',
    `${origin} cannot be reached: ${message || code || 'the connection failed'}${code && message ? ` (${code})` : ''}`,
  );
}

/** Trying several addresses of a host gives an error without a text that holds one for each. */
function rootOf(error: unknown): { name: string; code?: string; message: string } {
  if (error instanceof AggregateError && error.errors.length > 0) return rootOf(error.errors[0]);
  const { name = '', code, message = String(error) } = error as Partial<Error> & { code?: string };
  return { name, message, ...(code !== undefined && { code }) };
}
