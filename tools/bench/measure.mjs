/**
 * One line of the table.
 *
 * @typedef {object} Measure
 * @property {string} measure What was measured.
 * @property {number} value Rounded to two decimals.
 * @property {string} unit `x` for a ratio, else `ms` or `MB`.
 * @property {number | null} limit The most it may be; `null` when the line only informs.
 * @property {boolean} ok
 */

/** Makes a line of the table; without a limit it only informs. */
export function createMeasure(measure, value, unit, limit = null) {
  const rounded = Math.round(value * 100) / 100;
  return { measure, value: rounded, unit, limit, ok: limit === null || rounded <= limit };
}
