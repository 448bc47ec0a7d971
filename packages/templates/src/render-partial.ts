import type { Json, JsonObject } from '@hubwright/schema';
import type Handlebars from 'handlebars';
// handlebars/runtime is CommonJS and has no parser: partials are compiled when the package is built.
import handlebarsRuntime from 'handlebars/runtime.js';
import { compiledPartials, type PartialName } from './generated/partials.js';

// Its own types are empty; they are a part of those of the whole of Handlebars.
const runtime = (handlebarsRuntime as unknown as typeof Handlebars).create();

/** The values of the partial that is being rendered, by the numbers their places in its text hold. */
let values: Json[] = [];

/** The member by which the place of a value is told from the members of a partial. */
const place = '\u0000';
const placeName = JSON.stringify(place);

/**
 * The only way data enters a partial: connector sources use the same `{{ }}`, so text is never part of a
 * template. Handlebars' `strict` does not catch a missing helper argument; this does.
 * https://handlebarsjs.com/api-reference/compilation.html
 *
 * It writes a numbered place and not the value's JSON: solutions run to megabytes, and most values pass through
 * several partials before the whole is written once.
 */
runtime.registerHelper('json', (value: Json | undefined) => {
  if (value === undefined) throw new Error('A partial reads a member its view does not have.');
  return `{${placeName}:${values.push(value) - 1}}`;
});

const templates = new Map<PartialName, (view: object) => string>();

/**
 * Renders a partial with a view and parses what comes out, so no comma or indent of a partial is ever seen. The result
 * holds the values of the view themselves, not copies; neither may be changed afterwards.
 */
export function renderPartial<Result extends JsonObject = JsonObject>(
  name: PartialName,
  view: object,
): Result {
  let template = templates.get(name);
  if (!template) {
    template = runtime.template<object>(compiledPartials[name]);
    templates.set(name, template);
  }
  values = [];
  const rendered = JSON.parse(template(view)) as JsonObject;
  fillPlaces(rendered, values);
  return rendered as Result;
}

/** Puts the values where their places are; a JSON.parse reviver would do the same several times slower. */
function fillPlaces(node: JsonObject | Json[], given: readonly Json[]): void {
  const members = node as Record<string | number, Json>;
  for (const name in members) {
    const member = members[name]!;
    if (typeof member !== 'object' || member === null) continue;
    const number = Array.isArray(member) ? undefined : member[place];
    if (typeof number === 'number') members[name] = given[number]!;
    else fillPlaces(member, given);
  }
}
