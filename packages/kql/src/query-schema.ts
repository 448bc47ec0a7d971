/** A scalar type of KQL, as the language service names it. */
export type KqlType =
  'bool' | 'datetime' | 'decimal' | 'dynamic' | 'guid' | 'int' | 'long' | 'real' | 'string' | 'timespan';

/** A column of a table. `type` may be any spelling {@link toKqlType} understands. */
export interface KqlColumn {
  readonly name: string;
  readonly type: string;
}

/** A table that queries may use. Without `columns`, or with `open`, it may have any further columns. */
export interface KqlTable {
  readonly name: string;
  readonly columns?: readonly KqlColumn[];
  readonly open?: boolean;
}

/** A parameter of a saved function; one with a default (KQL text, or the bare text of a string) may be left out. */
export interface KqlParameter {
  readonly name: string;
  readonly type: string;
  readonly default?: string;
}

/**
 * A saved function, such as a parser of the solution. `parameters` is either a list or the text of ARM's `functionParameters`
 * (`"starttime:datetime=datetime(null), pack:bool=false"`). Without `body` any call is accepted and its result is open.
 */
export interface KqlFunction {
  readonly name: string;
  readonly parameters?: readonly KqlParameter[] | string;
  readonly body?: string;
}

/**
 * What queries may refer to besides KQL itself and the public Log Analytics tables. Build it once and pass the same object with every
 * query: its translation for the service is kept with it.
 */
export interface KqlSchema {
  /** The solution's own tables; one with the name of a public table takes its place. */
  readonly tables?: readonly KqlTable[];
  readonly functions?: readonly KqlFunction[];
  /** A table or tabular function nobody declared: a warning and open (the default), or an error. */
  readonly openUnknownTables?: boolean;
}

const aliases: Readonly<Record<string, KqlType>> = {
  bigint: 'long',
  bool: 'bool',
  boolean: 'bool',
  date: 'datetime',
  'date/time': 'datetime',
  datetime: 'datetime',
  decimal: 'decimal',
  double: 'real',
  dynamic: 'dynamic',
  float: 'real',
  guid: 'guid',
  int: 'int',
  int32: 'int',
  int64: 'long',
  integer: 'int',
  long: 'long',
  object: 'dynamic',
  real: 'real',
  sbyte: 'bool',
  single: 'real',
  string: 'string',
  time: 'timespan',
  timespan: 'timespan',
  uniqueid: 'guid',
  uuid: 'guid',
};

/** The KQL type that a spelling of a table file, DCR or documentation page means; `undefined` when it means none. */
export function toKqlType(spelling: string): KqlType | undefined {
  const key = spelling
    .trim()
    .toLowerCase()
    .replace(/^system\./, '');
  return Object.hasOwn(aliases, key) ? aliases[key] : undefined;
}
