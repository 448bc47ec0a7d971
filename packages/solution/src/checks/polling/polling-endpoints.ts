import { parseArmExpression, scanPlaceholders } from '@hubwright/placeholders';
import type { PlacedValue } from '../placed-value.js';
import { readPlacedText } from './member-values.js';
import type { PollingCall } from './polling-places.js';

/** An address a connector calls, as far as it is known before deployment. */
export interface Endpoint {
  /** Name of the member, as documented. */
  readonly member: string;
  readonly place: PlacedValue;
  /** The address as written; of an ARM `concat`, the text it begins with. */
  readonly text: string;
  /** Where `text` begins in the value. */
  readonly start: number;
  /** Whether `text` is all of the address; an expression may go on with anything. */
  readonly isWhole: boolean;
}

/** The parts of an absolute address, with their offsets in it. A part that is a placeholder is given as it is written. */
export interface EndpointParts {
  readonly scheme: string;
  readonly userInfo: string | undefined;
  readonly userInfoStart: number;
  readonly host: string;
  readonly hostStart: number;
}

const authMembers = ['TokenEndpoint', 'AuthorizationEndpoint', 'SessionLoginRequestUri'];

/** The addresses a call uses: its own, those of the sign-in and the fixed one of the next page. */
export function endpointsOf({ auth, request, paging }: PollingCall): Endpoint[] {
  return [
    ...readEndpoint(request, 'apiEndpoint'),
    ...authMembers.flatMap((member) => readEndpoint(auth, member)),
    ...readEndpoint(paging, 'nextPageUrl'),
  ];
}

/** An address in a member; none when nothing of it is known. */
export function readEndpoint(parent: PlacedValue | undefined, member: string): Endpoint[] {
  const place = readPlacedText(parent, member);
  if (!place) return [];
  const { value } = place;
  if (!value.startsWith('[')) return [{ member, place, text: value, start: 0, isWhole: true }];
  const node = parseArmExpression(value);
  if (node?.kind !== 'call' || node.name.toLowerCase() !== 'concat') return [];
  const first = node.args[0];
  if (first?.kind !== 'constant' || typeof first.value !== 'string' || first.value === '') return [];
  // The first literal of the expression is that argument, unless it holds a doubled quote.
  const quote = value.indexOf("'");
  if (!value.startsWith(first.value, quote + 1)) return [];
  return [{ member, place, text: first.value, start: quote + 1, isWhole: false }];
}

const addressPattern = /^(\s*)([a-z][a-z0-9+.-]*):\/\/(?:([^/?#@]*)@)?(\[[^\]/?#]*\]|[^/?#:]*)(?=([/?#:]?))/i;

/** Takes an absolute address apart; undefined when it is relative, or its host is not known to be complete. */
export function splitEndpoint({ text, isWhole }: Endpoint): EndpointParts | undefined {
  const found = addressPattern.exec(text);
  const [, blanks = '', scheme = '', userInfo, host = '', next = ''] = found ?? [];
  if (!found) return undefined;
  const userInfoStart = blanks.length + scheme.length + 3;
  const hostStart = userInfoStart + (userInfo === undefined ? 0 : userInfo.length + 1);
  const isOpen = (!isWhole && next === '') || scanPlaceholders(host).length > 0;
  return {
    scheme: scheme.toLowerCase(),
    userInfo,
    userInfoStart,
    host: isOpen ? '' : host.toLowerCase(),
    hostStart,
  };
}
