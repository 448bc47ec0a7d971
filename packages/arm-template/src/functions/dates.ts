import type { Json } from '@hubwright/schema';
import { refuse, type Evaluation } from '../refusal.js';
import { formatDate } from './format-date.js';
import { takes, type FunctionTable } from './template-function.js';

/**
 * Functions of dates. `utcNow` is for default values of parameters only.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-date
 */
export const dateFunctions: FunctionTable = {
  utcNow: takes(0, 1, ([format], { place, scope }) =>
    place !== 'default'
      ? refuse(
          "The template function 'utcNow' is not expected at this location. Please see https://aka.ms/arm-template-expressions for usage details.",
        )
      : formatDate(new Date(scope.now), format === undefined ? "yyyyMMdd'T'HHmmss'Z'" : format),
  ),
  newGuid: takes(0, 0, (_, { place, scope }) =>
    place !== 'default'
      ? refuse(
          "The template function 'newGuid' is not expected at this location. Please see https://aka.ms/arm-template-expressions for usage details.",
        )
      : scope.newGuid(),
  ),
  dateTimeAdd: takes(2, 3, ([base, duration, format]) => addDuration(base, duration, format)),
  dateTimeFromEpoch: takes(1, 1, ([seconds]) =>
    typeof seconds === 'number' ? writeDate(seconds * 1000) : undefined,
  ),
  dateTimeToEpoch: takes(1, 1, ([text]) => {
    const time = readDate(text);
    return time === undefined ? undefined : Math.floor(time / 1000);
  }),
};

const basicForm = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;

/** Milliseconds since 1970 of a text in ISO 8601, in its extended or basic form; without a zone it is UTC. */
function readDate(text: Json | undefined): number | undefined {
  if (typeof text !== 'string') return undefined;
  const extended = text.replace(basicForm, '$1-$2-$3T$4:$5:$6Z').replace(/(\d)Z$/, '$1Z');
  const zoned = /(Z|[+-]\d\d:\d\d)$/i.test(extended) || !extended.includes(':') ? extended : `${extended}Z`;
  const time = Date.parse(zoned.replace(/^(\d{4}-\d\d-\d\d) /, '$1T'));
  return Number.isNaN(time) ? undefined : time;
}

function writeDate(time: number): string | undefined {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().replace('.000Z', 'Z');
}

const durationForm =
  /^([+-]?)P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** A year has 365 days and a month 30, wherever they begin: see the remarks on `dateTimeAdd`. */
function addDuration(
  base: Json | undefined,
  duration: Json | undefined,
  format: Json | undefined,
): Evaluation | undefined {
  const time = readDate(base);
  const parts = typeof duration === 'string' ? durationForm.exec(duration) : null;
  if (time === undefined || !parts || parts[0].length < 3) return undefined;
  const sign = parts[1] === '-' ? -1 : 1;
  const [years, months, weeks, days, hours, minutes, seconds] = parts
    .slice(2)
    .map((part) => sign * Number(part ?? 0));
  const allDays = years! * 365 + months! * 30 + weeks! * 7 + days!;
  const later = time + (allDays * 86_400 + hours! * 3600 + minutes! * 60 + seconds!) * 1000;
  return format === undefined ? writeDate(later) : formatDate(new Date(later), format);
}
