const pattern =
  /(?:yyyy|YYYY|%Y)[-/]?(?:MM|mm|%m)[-/]?(?:dd|DD|%d)(?:\\?['"]?[T ]\\?['"]?(?:HH|hh|%H):?(?:mm|MM|%M)(?::?(?:ss|SS|%S))?(?:[.,](?:[fFsS]+|%f))?)?(?:\\?['"]?Z\\?['"]?|zzz|X{1,3}|K|%z)?/;

/**
 * The `queryTimeFormat` that the words of a refusal ask for, as far as they do.
 * @param said what the answer says
 * @param sent a time as it was sent
 */
export function readWantedFormat(said: string, sent: string): string | undefined {
  const written = pattern.exec(said);
  if (written) return toNetFormat(written[0]);
  if (/milli|\bms\b|13[- ]digit/i.test(said)) return 'UnixTimestampInMills';
  if (/epoch|unix|\bseconds since\b|10[- ]digit/i.test(said)) return 'UnixTimestamp';
  if (/iso[- ]?8601|rfc ?-?3339/i.test(said)) return 'yyyy-MM-ddTHH:mm:ssZ';
  const isNumber = /^\d+$/.test(sent);
  return !isNumber && /\b(?:integers?|numbers?|numeric|long|int64)\b/i.test(said)
    ? 'UnixTimestamp'
    : undefined;
}

const strftime: Readonly<Record<string, string>> = {
  '%Y': 'yyyy',
  '%m': 'MM',
  '%d': 'dd',
  '%H': 'HH',
  '%M': 'mm',
  '%S': 'ss',
  '%f': 'ffffff',
  '%z': 'zzz',
};

/** `YYYY-MM-DD`, `yyyy-MM-dd'T'HH:mm:ss` and `%Y-%m-%d` as .NET writes them. */
function toNetFormat(text: string): string {
  const plain = text.replace(/[\\'"]/g, '').replace(/%[A-Za-z]/g, (code) => strftime[code] ?? code);
  const [, date = '', mark = '', time = ''] = /^([^T ]*)([T ]?)(.*)$/.exec(plain) ?? [];
  const days = date.replace(/Y/g, 'y').replace(/D/g, 'd').replace(/m/g, 'M');
  const clock = time
    .replace(/h/g, 'H')
    .replace(/M/g, 'm')
    .replace(/([.,])[sSfF]+/, (fraction, point: string) => point + 'f'.repeat(fraction.length - 1))
    .replace(/S/g, 's')
    .replace(/X+$/, 'K');
  return days + mark + clock;
}
