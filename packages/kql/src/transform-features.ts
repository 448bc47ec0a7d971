/**
 * What a transformation of a data collection rule may use. It runs on one record at a time.
 * Source: https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-transformations-kql
 */
export const transformOperators: ReadonlySet<string> = new Set([
  'ExtendOperator',
  'FilterOperator',
  'ParseOperator',
  'PrintOperator',
  'ProjectAwayOperator',
  'ProjectOperator',
  'ProjectRenameOperator',
]);

/** Operators that work on one record too but that the page above does not list. */
export const unlistedRowOperators: ReadonlySet<string> = new Set([
  'AsOperator',
  'ParseKvOperator',
  'ParseWhereOperator',
  'ProjectKeepOperator',
  'ProjectReorderOperator',
  'SerializeOperator',
]);

/** The number of columns one `parse` may make. */
export const mostParsedColumns = 10;

/** Functions that exist in transformations only, with their result types. */
export const transformOnlyFunctions = { geo_location: 'dynamic', parse_cef_dictionary: 'dynamic' } as const;

/** What to write instead of a function that KQL has but transformations list under another name. */
export const transformReplacements: Readonly<Record<string, string>> = {
  bag_pack: 'pack',
  base64_decode_tostring: 'base64_decodestring',
  base64_encode_tostring: 'base64_encodestring',
  column_ifexists: 'columnifexists',
};

/**
 * The functions the page lists, and four it does not: `iff`, which its own sample uses, `not`, which belongs to the logical operators, and
 * `replace_string` and `todynamic`, the current and the older name of what is listed as `replace` and `parse_json`.
 */
export const transformFunctions: ReadonlySet<string> = new Set(
  `abs ago array_concat array_length base64_decodestring base64_encodestring bin binary_and binary_not binary_or binary_shift_left
   binary_shift_right binary_xor case ceiling columnifexists countof datetime_add datetime_diff datetime_part dayofmonth dayofweek
   dayofyear endofday endofmonth endofweek endofyear exp exp10 exp2 extract extract_all floor geo_location getmonth gettype getyear
   hash_sha256 hourofday iff iif indexof isempty isfinite isinf isnan isnotempty isnotnull isnull log log10 log2 make_datetime
   make_timespan max_of min_of monthofyear not now pack pack_array parse_cef_dictionary parse_json parse_xml pow replace replace_string
   round sign split startofday startofmonth startofweek startofyear strcat strcat_delim strlen substring tobool todatetime todouble
   todynamic toguid toint tolong tolower toreal tostring totimespan toupper weekofyear zip`.split(/\s+/),
);
