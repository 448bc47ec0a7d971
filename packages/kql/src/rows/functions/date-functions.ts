import { constantOf, convertTo } from '../expressions/expression.js';
import { fromParts, ticksPer, toDatetime, unixEpochTicks } from '../values/calendar.js';
import { KqlDatetime, KqlTimespan } from '../values/kql-value.js';
import type { Long } from '../values/long.js';
import { datePart, weekOfYear } from './date-parts.js';
import { addPeriods, countPeriods, endOfPeriod, startOfPeriod, type CalendarPeriod } from './date-periods.js';
import { formatDatetime, formatTimespan } from './format-time.js';
import { defineFunction, type CompileFunction } from './function-definition.js';

/** The start of the query, the same for all records, and an offset. https://learn.microsoft.com/kusto/query/now-function */
const now: CompileFunction = ({ args }) => {
  const offset = convertTo(args[0] ?? constantOf(new KqlTimespan(0n), 'timespan'), 'timespan').evaluate;
  return {
    type: 'datetime',
    evaluate: (cells, run) => {
      const span = offset(cells, run);
      return span instanceof KqlTimespan ? toDatetime(run.now.ticks + span.ticks) : null;
    },
  };
};

const ago: CompileFunction = ({ args }) => {
  const before = convertTo(args[0]!, 'timespan').evaluate;
  return {
    type: 'datetime',
    evaluate: (cells, run) => {
      const span = before(cells, run);
      return span instanceof KqlTimespan ? toDatetime(run.now.ticks - span.ticks) : null;
    },
  };
};

const partFunction = (part: string): CompileFunction =>
  defineFunction(['datetime'], (datetime) => datePart(part, datetime));

const startFunction = (period: CalendarPeriod): CompileFunction =>
  defineFunction(['datetime'], (datetime, offset) => startOfPeriod(period, datetime, offset ?? 0), ['int']);

const endFunction = (period: CalendarPeriod): CompileFunction =>
  defineFunction(['datetime'], (datetime, offset) => endOfPeriod(period, datetime, offset ?? 0), ['int']);

const fromUnix = (ticksPerUnit: bigint): CompileFunction =>
  defineFunction(['real'], (amount) => {
    const ticks = Math.round(amount * Number(ticksPerUnit));
    return Number.isFinite(ticks) ? toDatetime(unixEpochTicks + BigInt(ticks)) : null;
  });

/** https://learn.microsoft.com/kusto/query/make-datetime-function */
const makeDatetime = defineFunction(
  ['int', 'int', 'int'],
  (year, month, day, hour, minute, second = 0) =>
    fromParts({ year, month, day, hour, minute, second: Math.floor(second), ticks: ticksOf(second) }),
  ['int', 'int', 'real'],
);

/** Hours and minutes; hours, minutes and seconds; or days as well. https://learn.microsoft.com/kusto/query/make-timespan-function */
const makeTimespan: CompileFunction = (call) =>
  call.args.length > 3
    ? defineFunction(['int', 'int', 'int', 'real'], spanOf)(call)
    : defineFunction(['int', 'int'], (hours, minutes, seconds) => spanOf(0, hours, minutes, seconds ?? 0), [
        'real',
      ])(call);

function spanOf(days: number, hours: number, minutes: number, seconds: number): KqlTimespan | null {
  const isClock = hours >= 0 && hours < 24 && minutes >= 0 && minutes < 60 && seconds >= 0 && seconds < 60;
  if (!isClock) return null;
  const whole = ((days * 24 + hours) * 60 + minutes) * 60 + Math.floor(seconds);
  return new KqlTimespan(BigInt(whole) * ticksPer.second + BigInt(ticksOf(seconds)));
}

/** The ticks of the fraction of a number of seconds. */
function ticksOf(seconds: number): number {
  return Math.round((seconds - Math.floor(seconds)) * Number(ticksPer.second));
}

function sinceStart(period: CalendarPeriod): (datetime: KqlDatetime) => KqlTimespan | null {
  return (datetime) => {
    const start = startOfPeriod(period, datetime, 0);
    return start && new KqlTimespan(datetime.ticks - start.ticks);
  };
}

/** The days since Sunday, as a length of time. https://learn.microsoft.com/kusto/query/day-of-week-function */
function dayOfWeek(datetime: KqlDatetime): KqlTimespan | null {
  const passed = sinceStart('week')(datetime);
  return passed && new KqlTimespan((passed.ticks / ticksPer.day) * ticksPer.day);
}

/** Refuses a constant format with letters that are not documented, in place of guessing what they give. */
function withKnownFormat(compile: CompileFunction, isKnown: (format: string) => boolean): CompileFunction {
  return (call) => {
    const format = call.args[1]?.constant?.value;
    if (typeof format !== 'string' || isKnown(format)) return compile(call);
    return call.refuse(
      'This format has letters that Microsoft does not document, so it cannot be run here.',
      1,
    );
  };
}

/** Functions of times. */
export const dateFunctions: Readonly<Record<string, CompileFunction>> = {
  ago,
  datetime_add: defineFunction(['string', 'long', 'datetime'], (period, amount: Long, datetime) =>
    addPeriods(period, amount, datetime),
  ),
  datetime_diff: defineFunction(['string', 'datetime', 'datetime'], countPeriods),
  datetime_part: defineFunction(['string', 'datetime'], datePart),
  dayofmonth: partFunction('day'),
  dayofweek: defineFunction(['datetime'], dayOfWeek),
  dayofyear: partFunction('dayofyear'),
  endofday: endFunction('day'),
  endofmonth: endFunction('month'),
  endofweek: endFunction('week'),
  endofyear: endFunction('year'),
  format_datetime: withKnownFormat(
    defineFunction(['datetime', 'string'], formatDatetime),
    (format) => formatDatetime(new KqlDatetime(0n), format) !== null,
  ),
  format_timespan: withKnownFormat(
    defineFunction(['timespan', 'string'], formatTimespan),
    (format) => formatTimespan(new KqlTimespan(0n), format) !== null,
  ),
  getmonth: partFunction('month'),
  getyear: partFunction('year'),
  hourofday: partFunction('hour'),
  make_datetime: makeDatetime,
  make_timespan: makeTimespan,
  monthofyear: partFunction('month'),
  now,
  startofday: startFunction('day'),
  startofmonth: startFunction('month'),
  startofweek: startFunction('week'),
  startofyear: startFunction('year'),
  unixtime_microseconds_todatetime: fromUnix(ticksPer.microsecond),
  unixtime_milliseconds_todatetime: fromUnix(ticksPer.millisecond),
  unixtime_nanoseconds_todatetime: defineFunction(['long'], (amount) =>
    toDatetime(unixEpochTicks + BigInt(amount) / 100n),
  ),
  unixtime_seconds_todatetime: fromUnix(ticksPer.second),
  week_of_year: defineFunction(['datetime'], weekOfYear),
  weekofyear: defineFunction(['datetime'], weekOfYear),
};
