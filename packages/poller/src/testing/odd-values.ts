import type { Json } from '@hubwright/schema';

/** Values that a member of a configuration may have and should not: nothing may break on them. */
export const oddValues: readonly Json[] = [
  null,
  true,
  0,
  -1,
  1e300,
  '',
  '$',
  '{',
  "{'a':1}",
  '[[x]',
  '{{y}}',
  'ä\u0000\r\n',
  [],
  [null],
  {},
  { a: [1] },
];
