/**
 * Bounds that keep reading a hostile or damaged file cheap. Real content stays far below them: the largest source
 * of the public solutions is under 2 MB, the deepest 35 levels, and Azure refuses templates over 4 MB.
 */

/** Largest file that is read, in bytes. A loader compares it with the file's size before reading. */
export const maximumFileBytes = 16 * 1024 * 1024;

/** Deepest nesting of objects and arrays; the official packaging tool already cuts off below 50. */
export const maximumNestingDepth = 128;

/** Most YAML tokens of one file: about 5 MB of ordinary YAML, a few seconds of parsing. */
export const maximumYamlTokens = 1_000_000;

/** Most values that the aliases of one YAML file may add when each is replaced by what it stands for. */
export const maximumAliasExpansion = 100_000;

/** Most diagnostics one file yields per stage of reading; more of the same teach nothing. */
export const maximumFaultsPerFile = 100;
