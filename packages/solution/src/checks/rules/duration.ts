/** Minutes of an hour and a day. */
export const hour = 60;
export const day = 24 * hour;

const plain = /^(?:(\d{1,9})d)?(?:(\d{1,9})h)?(?:(\d{1,9})m)?(?:(\d{1,9})s)?$/i;
const iso = /^P(?:(\d{1,9})D)?(?:T(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})S)?)?$/i;
const clock = /^(?:(\d{1,9})\.)?(\d{1,2}):(\d{2})(?::(\d{2}))?$/;
const weeks = /^P(\d{1,9})W$/i;

/**
 * The minutes of a duration as rules write it: `5m`, `1d12h`, `PT5M`, or a .NET time span such as `1.00:05:00`. Undefined
 * for anything else.
 */
export function readDuration(text: string): number | undefined {
  const written = text.replaceAll(' ', '');
  const inWeeks = weeks.exec(written);
  if (inWeeks) return Number(inWeeks[1]) * 7 * day;
  const [, ...parts] = plain.exec(written) ?? iso.exec(written) ?? clock.exec(written) ?? [];
  if (parts.every((part) => part === undefined)) return undefined;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = parts.map((part) => Number(part ?? 0));
  return days * day + hours * hour + minutes + seconds / 60;
}

/** Minutes as rules write a duration: the largest unit that gives a whole number. */
export function writeDuration(minutes: number): string {
  if (minutes % day === 0 && minutes > 0) return `${minutes / day}d`;
  if (minutes % hour === 0 && minutes > 0) return `${minutes / hour}h`;
  return Number.isInteger(minutes) ? `${minutes}m` : `${Math.round(minutes * 60)}s`;
}
