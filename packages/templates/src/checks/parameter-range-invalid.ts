import {
  defineCheck,
  isJsonObject,
  joinPointer,
  type Diagnostic,
  type Json,
  type JsonObject,
} from '@hubwright/schema';
import type { PackageSurvey } from '../survey/survey-package.js';

/** The bounds of a parameter are no numbers, or exclude each other or the default. */
export const parameterRangeInvalid = defineCheck({
  id: 'parameter-range-invalid',
  severity: 'error',
  scope: 'package',
  origin: 'public-pipeline',
  summary: 'Bounds of parameters are numbers that leave room for the default.',
  aka: ['arm-ttk/Min-And-Max-Value-Are-Numbers'],
  messages: {
    notNumber:
      'The {bound} of the parameter "{name}" is {found} ({pointer} of mainTemplate.json). Bounds have to be whole numbers, without quotes.',
    crossed:
      'The parameter "{name}" has a {minimum} greater than its {maximum} ({pointer} of mainTemplate.json), so that no value fits. Correct the bounds.',
    defaultOutside:
      'The default of the parameter "{name}" does not keep to its {bound} of {limit} ({pointer} of mainTemplate.json). Azure refuses a deployment that uses it; change the one or the other.',
  },
  page: new URL('../../checks/parameter-range-invalid.md', import.meta.url),
});

const ranges = [
  { minimum: 'minValue', maximum: 'maxValue' },
  { minimum: 'minLength', maximum: 'maxLength' },
] as const;

/** Reports bounds ARM does not take. */
export function* findInvalidRanges({ template, locate }: PackageSurvey): Generator<Diagnostic> {
  for (const scope of template.scopes) {
    for (const { name, value } of scope.parameters.values()) {
      if (!isJsonObject(value)) continue;
      const pointer = joinPointer(scope.pointer, 'parameters', name);
      for (const range of ranges) yield* checkRange(value, range, { name, pointer }, locate);
    }
  }
}

function* checkRange(
  parameter: JsonObject,
  { minimum, maximum }: (typeof ranges)[number],
  named: { readonly name: string; readonly pointer: string },
  locate: PackageSurvey['locate'],
): Generator<Diagnostic> {
  const location = locate(named.pointer);
  // The template of a content can be installed as it is; who deploys it later may fill in something else.
  const severity = named.pointer.startsWith('/parameters/') ? 'error' : 'warning';
  for (const bound of [minimum, maximum]) {
    const found = parameter[bound];
    if (found === undefined || Number.isInteger(found)) continue;
    yield parameterRangeInvalid.report(
      'notNumber',
      { ...named, bound, found: JSON.stringify(found) },
      location,
      { severity },
    );
    return;
  }
  const [least = -Infinity, most = Infinity] = [parameter[minimum], parameter[maximum]] as (
    number | undefined
  )[];
  if (least > most) {
    yield parameterRangeInvalid.report('crossed', { ...named, minimum, maximum }, location, { severity });
    return;
  }
  const measured = measure(parameter['defaultValue'], minimum);
  if (measured === undefined || (measured >= least && measured <= most)) return;
  const broken = measured < least ? { bound: minimum, limit: least } : { bound: maximum, limit: most };
  yield parameterRangeInvalid.report('defaultOutside', { ...named, ...broken }, location, { severity });
}

/** What a bound limits: a number, or the length of a text or list; unknown for expressions. */
function measure(value: Json | undefined, minimum: string): number | undefined {
  if (minimum === 'minValue') return typeof value === 'number' ? value : undefined;
  if (Array.isArray(value)) return value.length;
  return typeof value === 'string' && !value.startsWith('[') ? value.length : undefined;
}
