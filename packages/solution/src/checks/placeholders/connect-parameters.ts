import {
  findCurlyPlaceholders,
  findPackagingPlaceholder,
  scanPlaceholders,
  walkStrings,
  type PlacedPlaceholder,
} from '@hubwright/placeholders';
import type { Json, Source } from '@hubwright/schema';
import type { CcfConnectorContent } from '../../model.js';
import { pageOf, pollersOf } from '../connector-places.js';
import { instructionsOf, instructionsOfTypes } from '../page-instructions.js';
import { readMember, type PlacedValue } from '../placed-value.js';

/** A value the connector page asks the user for. */
export interface AskedParameter {
  readonly name: string;
  /** Type of the instruction that asks, such as `Textbox`. */
  readonly instruction: string;
  /** Of the instruction's `name`, or of the instruction when the name is implied. */
  readonly place: PlacedValue;
}

/** A name used where a value the user gives is expected, and its place. */
export interface UsedParameter extends PlacedPlaceholder {
  readonly source: Source;
}

/** Names that instructions supply without spelling them. */
const impliedNames: ReadonlyMap<string, readonly string[]> = new Map([
  ['oauthform', ['ClientId', 'ClientSecret', 'AuthorizationCode']],
  ['apikey', ['apiKey']],
  ['basicauth', ['userName', 'password']],
  ['oauth2', ['ClientId', 'ClientSecret', 'AuthorizationCode']],
  ['deploypushconnectorbutton', ['auth']],
  ['deploypushconnectorbutton_test', ['auth']],
]);

/** Instructions of one vendor whose names the portal has built in. */
const openInstructions = new Set(['gcpgrid', 'gcpcontextpane']);

/** What a connector page asks for, at any depth: groups, context panes and options of radio buttons included. */
export function askedParameters(content: CcfConnectorContent): AskedParameter[] {
  return instructionsOf(content).flatMap(({ type, place, parameters }) => {
    const implied = impliedNames.get(type.toLowerCase()) ?? [];
    const asked = implied.map((name) => ({ name, instruction: type, place }));
    const name = readMember(parameters, 'name');
    if (typeof name?.value === 'string' && !isLabelOnly(type))
      asked.push({ name: name.value.trim(), instruction: type, place: name });
    return asked;
  });
}

/** Tells whether the page has instructions whose names only the portal knows. */
export function asksForUnknownNames(content: CcfConnectorContent): boolean {
  return instructionsOfTypes(content, openInstructions).length > 0;
}

function isLabelOnly(type: string): boolean {
  return /^(?:ConnectionToggleButton|CopyableLabel)$/i.test(type);
}

/** Placeholders and connect-time ARM parameters of the pollers that only the user can fill, in order. */
export function neededParameters(content: CcfConnectorContent): UsedParameter[] {
  return pollersOf(content).flatMap((poller) => {
    const needed: UsedParameter[] = [];
    walkStrings(
      poller.value,
      (whole, pointer, at) => {
        for (const { kind, name, text, start, end, level } of scanPlaceholders(whole)) {
          const fills = kind === 'curly' || (kind === 'armParameter' && level !== 1);
          if (fills && !findPackagingPlaceholder(name))
            needed.push({ name, text, pointer, at, start, end, source: poller.source });
        }
      },
      poller.pointer,
    );
    return needed;
  });
}

/** Lower-case names of all placeholders and ARM parameters any part of the connector uses. */
export function usedNames(content: CcfConnectorContent): Set<string> {
  const parts = [...content.pollers, ...content.dataCollectionRules, ...content.tables].map(
    (part) => part.value as unknown as Json,
  );
  const names = new Set(findCurlyPlaceholders(pageOf(content).value).map(({ name }) => name.toLowerCase()));
  for (const part of parts) {
    walkStrings(part, (whole) => {
      for (const { kind, name } of scanPlaceholders(whole)) {
        if (kind === 'curly' || kind === 'armParameter') names.add(name.toLowerCase());
      }
    });
  }
  return names;
}
