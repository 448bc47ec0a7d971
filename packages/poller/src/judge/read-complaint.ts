/** What an API says is wrong with the times it was asked for. */
export type TimeComplaint = 'format' | 'tooLong' | 'tooOld' | 'inFuture';

const timeWord =
  /\b(?:dates?|times?|time ?stamps?|datetimes?|date-times?|iso[- ]?8601|rfc ?-?3339|epoch|unix)\b|[a-z](?:Time|Date|Timestamp|DateTime)\b|_(?:time|date|timestamp)\b/i;
const formatWord =
  /\b(?:formats?|formatted|pars(?:e|ed|ing)|unparseable|malformed|invalid|not (?:a )?valid|illegal|must be|should be|expected|expects?|convert\w*|integers?|numbers?|numeric|long|int64|pattern)\b|iso[- ]?8601|rfc ?-?3339|epoch|unix/i;
const surelyFormat = /\bformat|\bpars(?:e|ed|ing)\b|iso[- ]?8601|rfc ?-?3339|epoch|unix/i;
/** About how the times lie to each other, or about one that is not there. */
const orderWord = /\b(?:before|after|earlier|later|less|greater|order|required|missing|mandatory)\b/i;

const span = /\b(?:range|window|period|interval|span|duration|difference|between)\b|[a-z]Range\b/i;
const tooMuch =
  /\b(?:exceed\w*|too (?:long|large|wide|big)|(?:longer|larger|greater|more) than|at most|maximum|max|limited to|cannot be more|must (?:be|not be|not) (?:less|within|exceed|greater|more))\b/i;
const retention =
  /\bretention|\btoo (?:old|far)\b|\bolder than\b|\bwithin the (?:last|past)\b|\b(?:last|past) \d+ (?:days?|hours?|months?)\b|\bearlier than (?:the (?:last|past)|\d+)|\bno longer (?:available|kept|stored)\b|\bmore than \d+ \w+ ago\b|\bprior to\b|\bnot go back\b/i;
const future = /\b(?:in|into) the future\b|\bfuture (?:date|time)/i;
const amount = /\b(?:days?|hours?|minutes?|months?)\b/i;

/**
 * Reads from the words of a refusal what is wrong with the times; `undefined` when they are about something else.
 * @param said what the answer says
 * @param names of the parameters with the times
 */
export function readTimeComplaint(said: string, names: readonly string[]): TimeComplaint | undefined {
  const isAboutTime = timeWord.test(said) || names.some((name) => hasName(said, name));
  if (!surelyFormat.test(said)) {
    if (isAboutTime && future.test(said)) return 'inFuture';
    if (retention.test(said) && (isAboutTime || amount.test(said))) return 'tooOld';
    if (span.test(said) && tooMuch.test(said) && (isAboutTime || amount.test(said))) return 'tooLong';
    if (orderWord.test(said)) return undefined;
  }
  return isAboutTime && formatWord.test(said) ? 'format' : undefined;
}

/** A name that is an everyday word, such as `from`, has to stand in quotes or before a colon. */
function hasName(said: string, name: string): boolean {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const isWord = /^[a-z]{1,6}$/.test(name);
  const pattern = isWord
    ? `["'\`.]${escaped}["'\`:]|(?:^|[;:] )${escaped}:|\\b${escaped}=`
    : `(?<!\\w)${escaped}(?!\\w)`;
  return new RegExp(pattern, 'i').test(said);
}
