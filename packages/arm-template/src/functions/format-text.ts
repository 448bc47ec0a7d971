import type { Json } from '@hubwright/schema';
import { isRefused, refuse, type Evaluation } from '../refusal.js';
import { textOf } from './compare.js';
import { formatNumber } from './format-number.js';

/** `{{`, `}}`, or `{index,alignment:format}`; any other brace is a fault. */
const marks = /\{\{|\}\}|\{(\d+)(?:, *(-?\d+))?(?::([^{}]*))?\}|[{}]/g;

/**
 * Fills the places of a composite format: `{0}`, padded to a width (`{0,8}`, `{0,-8}`), and numbers in a format (`{0:N0}`).
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-string#format
 * @see https://learn.microsoft.com/dotnet/standard/base-types/composite-formatting
 */
export function formatText(template: string, values: readonly Json[]): Evaluation {
  let text = '';
  let end = 0;
  for (const match of template.matchAll(marks)) {
    const [mark, index, alignment, shape] = match;
    text += template.slice(end, match.index);
    end = match.index + mark.length;
    const filled =
      index === undefined ? writeBrace(mark) : writeValue(values[Number(index)], alignment, shape);
    if (isRefused(filled)) return filled;
    text += filled;
  }
  return text + template.slice(end);
}

function writeBrace(mark: string): Evaluation<string> {
  return mark.length === 2 ? mark.slice(1) : refuseFormat('Input string was not in a correct format.');
}

function writeValue(value: Json | undefined, alignment = '0', shape: string | undefined): Evaluation<string> {
  if (value === undefined)
    return refuseFormat(
      'Index (zero based) must be greater than or equal to zero and less than the size of the argument list.',
    );
  const written = typeof value === 'number' && shape ? formatNumber(value, shape) : textOf(value);
  if (written === undefined)
    return refuseFormat(`The emulator does not know the format '${shape}' of a number.`);
  const width = Number(alignment);
  if (Math.abs(width) > 16_384) return refuseFormat('The alignment is too wide.');
  return width < 0 ? written.padEnd(-width) : written.padStart(width);
}

function refuseFormat(why: string): ReturnType<typeof refuse> {
  return refuse(
    `Unable to evaluate template language function 'format': the format is not valid: '${why}'. Please see https://aka.ms/arm-function-format for usage details.`,
  );
}
