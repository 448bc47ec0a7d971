import { pick, type Random } from '../../packages/schema/src/testing/random.js';

type Holder = Record<string, unknown> | unknown[];

/** What a member is replaced by: values of every type, and texts other layers give a meaning to. */
const oddValues: readonly unknown[] = [
  null,
  true,
  0,
  -1.5,
  1e308,
  '',
  ' ',
  'a\nb',
  '$1 $& \\u0000',
  '{{name}}',
  '{{#each x}}',
  '[concat(',
  "[parameters('workspace')]",
  "[[variables('x')]",
  '__proto__',
  '../../../etc/passwd',
  'ü𐍈\u202e',
  'x'.repeat(70_000),
  [],
  {},
  [null],
  [[[[]]]],
  { '': { '': [] } },
  { type: 'Microsoft.Insights/dataCollectionRules', properties: null },
];

/** Gives a JSON text with one member deleted, duplicated, renamed or replaced. */
export function mutateJson(text: string, random: Random): string {
  const root = { root: JSON.parse(text) as unknown };
  const members = listMembers(root);
  const { holder, key } = pick(random, members);
  change(holder, key, random);
  return JSON.stringify(root.root ?? null, null, 2);
}

function listMembers(holder: Holder): { holder: Holder; key: string }[] {
  return Object.entries(holder).flatMap(([key, value]) => [
    { holder, key },
    ...(typeof value === 'object' && value !== null ? listMembers(value as Holder) : []),
  ]);
}

function change(holder: Holder, key: string, random: Random): void {
  const kind = pick(random, ['delete', 'replace', 'replace', 'copy', 'rename']);
  if (kind === 'replace') Reflect.set(holder, key, pick(random, oddValues));
  else if (Array.isArray(holder)) {
    if (kind === 'delete') holder.splice(Number(key), 1);
    else holder.push(holder[Number(key)]);
  } else {
    const value = holder[key];
    if (kind !== 'copy') Reflect.deleteProperty(holder, key);
    if (kind === 'rename') holder[key.toUpperCase()] = value;
    if (kind === 'copy') holder[pick(random, Object.keys(holder))] = structuredClone(value);
  }
}
