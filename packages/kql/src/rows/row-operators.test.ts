import { describe, expect, it } from '@jest/globals';
import { loadServiceFirst, refusalsOf, runQuery, type TestQuery } from './testing/run-query.js';

loadServiceFirst();

const people: TestQuery = {
  columns: { name: 'string', age: 'int', tags: 'dynamic' },
  events: [
    { name: 'Ann', age: 31, tags: ['a', 'b'] },
    { name: 'Bob', tags: [] },
    { name: 'Cy', age: 7, tags: { x: 1, y: 2 } },
  ],
};

describe('operators on records', () => {
  it.each([
    ['source', people.events!.map((event) => ({ age: null, ...(event as object) }))],
    ['source | where age > 10 | project name', [{ name: 'Ann' }]],
    ['source | where age != 31 | project name', [{ name: 'Bob' }, { name: 'Cy' }]],
    ['source | where not(age > 10) | project name', [{ name: 'Cy' }]],
    ['source | take 1 | project-away tags', [{ name: 'Ann', age: 31 }]],
    ['source | limit 1 | project-keep na*', [{ name: 'Ann' }]],
    ['source | take 1 | project-rename who = name | project who', [{ who: 'Ann' }]],
    ['source | extend none = isnull(age) | distinct none', [{ none: false }, { none: true }]],
    ['source | extend age = age + 1, old = age | take 1 | project age, old', [{ age: 32, old: 31 }]],
    ['let most = 10; let few = source | where age > most; few | project name', [{ name: 'Ann' }]],
    [
      "let shout = (text: string, sign: string = '!') { let loud = toupper(text); strcat(loud, sign) }; source | take 1 | project a = shout(name), b = shout('x', '?')",
      [{ a: 'ANN!', b: 'X?' }],
    ],
    [
      "source | take 1 | project a = column_ifexists('name', '-'), b = columnifexists('nobody', '-')",
      [{ a: 'Ann', b: '-' }],
    ],
    ['datatable(a: int, b: string) [1, "x", 2, "y"] | where a == 2', [{ a: 2, b: 'y' }]],
    ['print a = 1, 2 | extend c = a + print_1', [{ a: 1, print_1: 2, c: 3 }]],
  ])('%s', async (text, rows) => {
    expect(await runQuery(text, people)).toEqual(rows);
  });

  it('puts columns into the order asked for', async () => {
    const [row] = await runQuery('source | take 1 | project-reorder tags, age', people);
    expect(Object.keys(row as object)).toEqual(['tags', 'age', 'name']);
  });

  it('names what has no name after what it reads', async () => {
    const query = 'source | take 1 | project tags[0], tostring(tags[1]), strlen(name), 1 + 1';
    expect(await runQuery(query, people)).toEqual([{ tags_0: 'a', tags_1: 'b', strlen_name: 3, Column1: 2 }]);
  });
});

describe('mv-expand', () => {
  it.each([
    [
      'source | mv-expand tags | project name, tags',
      [
        ['Ann', 'a'],
        ['Ann', 'b'],
        ['Cy', { x: 1 }],
        ['Cy', { y: 2 }],
      ],
    ],
    [
      'source | mv-expand kind=array tags | where name == "Cy" | project key = tags[0], val = tags[1]',
      [
        ['x', 1],
        ['y', 2],
      ],
    ],
    [
      'source | mv-expand with_itemindex=at tag = tags to typeof(string) limit 1 | project tag, at',
      [
        ['a', 0],
        ['', 0],
      ],
    ],
    [
      'source | take 1 | mv-expand a = tags, b = pack_array(1, 2, 3) | project a, b',
      [
        ['a', 1],
        ['b', 2],
        [null, 3],
      ],
    ],
    ['source | mv-expand nothing = tags.none | project name', [['Ann'], ['Bob'], ['Cy']]],
    [
      'source | take 1 | mv-expand n = parse_json("[1,\\"2\\",3.5]") to typeof(long) | project n',
      [[1], [null], [3]],
    ],
    [
      'source | take 1 | mv-expand pack_array(1, 2), tags.none | project Column1, tags_none',
      [
        [1, null],
        [2, null],
      ],
    ],
  ])('%s', async (text, rows) => {
    expect((await runQuery(text, people)).map((row) => Object.values(row as object))).toEqual(rows);
  });

  it('stops after 128 records in its older spelling only', async () => {
    const many = {
      columns: { data: 'dynamic' },
      events: [{ data: Array.from({ length: 200 }, (_, index) => index) }],
    };
    expect(await runQuery('source | mvexpand data', many)).toHaveLength(128);
    expect(await runQuery('source | mv-expand data', many)).toHaveLength(200);
  });
});

describe('parse', () => {
  const event = (total: string, release: string): string =>
    `Event: Notify (resourceName=Scheduler, totalSlices=${total}, sliceNumber=15, lockTime=02/17/2016 08:40:00, releaseTime=${release}, previousLockTime=02/17/2016 08:39:00)`;
  const pattern =
    '* "resourceName=" name ", totalSlices=" total: long * "sliceNumber=" slice: long * "lockTime=" locked ", releaseTime=" released: date "," * "previousLockTime=" previous: date ")" *';
  const relaxed = pattern.replace('total: long *', 'total: long ",');
  const parse = async (text: string, operator: string): Promise<unknown[]> =>
    (
      await runQuery(`source | ${operator} | project-away text`, {
        columns: { text: 'string' },
        events: [{ text }],
      })
    ).map((row) => Object.values(row as object));
  const moments = ['2016-02-17T08:40:00.0000000Z', '2016-02-17T08:39:00.0000000Z'];

  it('cuts typed columns out of a text', async () => {
    expect(await parse(event('27', '02/17/2016 08:40:00'), `parse text with ${pattern}`)).toEqual([
      ['Scheduler', 27, 15, '02/17/2016 08:40:00', ...moments],
    ]);
  });

  it('gives nothing when a value does not fit, unless it is relaxed', async () => {
    const text = event('many', 'never');
    expect(await parse(text, `parse text with ${pattern}`)).toEqual([['', null, null, '', null, null]]);
    expect(await parse(text, `parse-where text with ${pattern}`)).toEqual([]);
    const operator = `parse kind=relaxed text with ${relaxed.replace(', "sliceNumber', ', sliceNumber')}`;
    expect(await parse(text, operator.replace('",sliceNumber=', '", sliceNumber='))).toEqual([
      ['Scheduler', null, 15, '02/17/2016 08:40:00', null, moments[1]],
    ]);
  });

  it.each([
    ['user=ann;id=7', 'parse text with "user=" user ";id=" id: int', [['ann', 7]]],
    ['user=ann;id=7;', 'parse text with "user=" user ";id=" id: int', [['', null]]],
    ['line1\nline2', 'parse text with "line" rest', [['1\nline2']]],
    ['a=1  b=2', String.raw`parse kind=regex text with @"a=" a: long @"\s+b=" b`, [[1, '2']]],
    ['A=1', 'parse kind=regex flags=i text with "a=" a: long', [[1]]],
    ['a(b)c', 'parse text with x "(" y ")" z', [['a', 'b', 'c']]],
  ])('%j: %s', async (text, operator, rows) => {
    expect(await parse(text, operator)).toEqual(rows);
  });

  it('gives a column that is there already a new value and type', async () => {
    const query = 'source | parse text with "n=" text: long';
    expect(await runQuery(query, { columns: { text: 'string' }, events: [{ text: 'n=4' }] })).toEqual([
      { text: 4 },
    ]);
  });
});

describe('a query that cannot be run', () => {
  it.each([
    ['source | summarize count() by name', ['summarize']],
    ['source | mv-expand tags', ['mv-expand']],
    ['source | where nobody == 1', ['nobody']],
    [
      'source | extend a = geo_location(name), b = ipv4_is_private(name)',
      ['geo_location', 'ipv4_is_private'],
    ],
    ['Other | take 1', ['Other']],
    ['source | wher name', ['wher']],
    ["source | where name matches regex '('", ["'('"]],
    ["source | extend a = extract('(?=x)', 0, name)", ["'(?=x)'"]],
    ['source | extend a = todecimal(name)', ['todecimal']],
    ['let a = 1;', ['let a = 1;']],
    ['let f = (a: long, b: long) { a - b }; source | extend c = f(b = 1, a = 2)', ['b = 1']],
    ['.show tables', ['.show tables']],
    ['source | where name in ((source | project name))', ['source | project name']],
    ['source | extend a = hash_sha256(age)', ['age']],
    ["source | extend a = format_datetime(now(), 'dd MMM yyyy')", ["'dd MMM yyyy'"]],
  ])('says where: %s', async (text, places) => {
    const faults = await refusalsOf(text, people);
    expect(faults.map((fault) => fault.split(' | ').slice(1).join(' | '))).toEqual(places);
    expect(faults.every((fault) => /^[A-Z'].*\.$/.test(fault.split(' | ')[0]!))).toBe(true);
  });

  it('may expand and compare records where placeholders are read', async () => {
    expect(
      await refusalsOf('source | mv-expand tags | distinct name | take 2', {
        ...people,
        place: 'placeholders',
      }),
    ).toEqual([]);
    expect(
      await refusalsOf('source | mv-apply tags on (take 1)', { ...people, place: 'placeholders' }),
    ).toHaveLength(1);
  });
});
