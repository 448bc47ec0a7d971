const parts = /^(?:(\d+)D)?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/;

/**
 * The ISO 8601 duration of a period as rules write it: `5m` is `PT5M`, `14d` is `P14D`, `1d12h` is `P1DT12H`; one that
 * is ISO already keeps its value. Anything else comes back as it is, for the checks to speak about.
 */
export function toIsoDuration(period: string): string {
  const upper = period.trim().toUpperCase();
  if (upper.startsWith('P')) return upper;
  const match = upper === '' ? null : parts.exec(upper);
  if (!match) return period;
  const [, days, hours, minutes, seconds] = match;
  const time = unit(hours, 'H') + unit(minutes, 'M') + unit(seconds, 'S');
  return `P${unit(days, 'D')}${time && `T${time}`}`;
}

function unit(amount: string | undefined, letter: string): string {
  return amount === undefined ? '' : amount + letter;
}
