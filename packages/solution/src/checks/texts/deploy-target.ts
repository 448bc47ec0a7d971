import { isComputed, type FileLink } from './file-links.js';

/** What a "Deploy to Azure" button deploys. */
export interface DeployTarget {
  /** As it stands in the address, and where. */
  readonly encoded: string;
  readonly start: number;
  readonly end: number;
  /** Undefined when it cannot be decoded. */
  readonly address: string | undefined;
}

const button = /^https:\/\/portal\.azure\.(?:com|us|cn)\/[^#]*#create\/Microsoft\.Template\/uri\/([^/?]*)/i;

/** Reads the template a button deploys; undefined for another link, and for one that is computed. */
export function deployTargetOf(link: FileLink): DeployTarget | undefined {
  if (!link.address.includes('portal.azure.')) return undefined;
  const found = button.exec(link.address);
  const segment = found?.[1];
  if (!found || segment === undefined || isComputed(link)) return undefined;
  const start = found[0].length - segment.length;
  // An address that is not encoded goes on after its slashes.
  const encoded = /^https?:$/i.test(segment) ? link.address.slice(start) : segment;
  return { encoded, start, end: start + encoded.length, address: decode(encoded) };
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
