import { describe, expect, it } from '@jest/globals';
import { analyseQuery } from './analyse-query.js';
import { analyseTransform } from './analyse-transform.js';
import { guardService, loadLanguageService } from './language-service.js';
import type { KqlDiagnostic } from './query-analysis.js';
import type { KqlSchema } from './query-schema.js';

// Everything that needs the language service is in this file: each file that loads it pays seconds.

const schema: KqlSchema = {
  tables: [
    {
      name: 'Audit_CL',
      columns: [
        { name: 'user_s', type: 'String' },
        { name: 'count_d', type: 'Double' },
      ],
    },
    { name: 'Loose_CL' },
  ],
  functions: [
    { name: 'AuditEvents', body: 'Audit_CL\n| project TimeGenerated, User = user_s // the person' },
    {
      name: 'AuditBy',
      parameters: [
        { name: 'who', type: 'string', default: '*' },
        { name: 'pack', type: 'bool', default: 'false' },
      ],
      body: 'Audit_CL | where user_s == who | extend Extra = pack;',
    },
    { name: 'TextParameters', parameters: "a:string='x', b:int=1", body: 'print Result = b' },
    { name: 'Undescribed' },
    { name: 'Unparsable', body: 'Audit_CL | wher' },
    { name: 'OddParameters', parameters: '((', body: 'Audit_CL' },
    { name: 'SecurityEvent', body: 'SecurityEvent | project Account' },
  ],
};

const analyse = (text: string): ReturnType<typeof analyseQuery> => analyseQuery(text, schema);
const columnsOf = (text: string): string[] | undefined =>
  analyse(text).outputColumns?.map(({ name, type }) => `${name}:${type}`);

/** One line per diagnostic: code, kind, severity and the text it is at. */
function findings(text: string, diagnostics: readonly KqlDiagnostic[]): string[] {
  return diagnostics.map(
    ({ code, kind, severity, start, length }) =>
      `${code} ${kind} ${severity} '${text.slice(start, start + length)}'`,
  );
}
const findingsOf = (text: string): string[] => findings(text, analyse(text).diagnostics);

describe('analyseQuery', () => {
  it('knows the public tables, their standard columns and the result', () => {
    const text =
      'SecurityEvent | where _ItemId != "" | summarize Events = count() by Account, bin(TimeGenerated, 1h)';
    expect(analyse(text)).toEqual({
      diagnostics: [],
      outputColumns: [
        { name: 'Account', type: 'string' },
        { name: 'TimeGenerated', type: 'datetime' },
        { name: 'Events', type: 'long' },
      ],
      referencedTables: ['SecurityEvent'],
      referencedFunctions: [],
    });
  });

  it('reports the first error of each statement, in UTF-16 offsets', () => {
    const text =
      'let a = SecurityEvent | where Acount == 1 | where Acount2 == 1; // 😀\na | join (SecurityEvent | where Bad) on Account';
    expect(findingsOf(text)).toEqual(["KS142 semantic error 'Acount'", "KS142 semantic error 'Bad'"]);
  });

  it.each([
    ['SecurityEvent | wher Account == 1 | project Nothing', "KS176 syntax error 'wher'"],
    ['SecurityEvent | where Account in ("a",)', "KS006 syntax error ''"],
    ["SecurityEvent | where Account == 'open", "KS001 syntax error ''"],
  ])('says of %s only where it stops being KQL', (text, finding) => {
    expect(findingsOf(text)).toEqual([finding]);
    expect(analyse(text).outputColumns).toBeUndefined();
  });

  it.each([
    'Missing_CL',
    'Missing_CL | where a == 1 | where b == 2 | summarize count() by c',
    'let m = Missing_CL; m | where a == 1',
    'let f = (x: int) { Missing_CL | where a == x }; f(1) | project b',
    'SecurityEvent | join kind=inner (Missing_CL | where a == 1) on $left.Account == $right.b',
    'union SecurityEvent, Missing_CL | where c == 1',
    'SecurityEvent | where Account in (Missing_CL)',
  ])('warns once of an unknown table and treats it as open: %s', (text) => {
    expect(analyse(text).diagnostics).toMatchObject([
      { kind: 'unknown-table', severity: 'warning', message: expect.stringContaining("'Missing_CL'") },
    ]);
    expect(analyse(text).referencedTables).toContain('Missing_CL');
  });

  it('warns of a wildcard without a match, which is not a table name', () => {
    expect(findingsOf('union Nothing* | where a == 1')).toEqual(["KS142 unknown-table warning 'Nothing*'"]);
    expect(analyse('union Nothing* | where a == 1').referencedTables).toEqual([]);
  });

  it('makes unknown tables errors when they are not to be open', () => {
    const { diagnostics } = analyseQuery('Missing_CL | where a == 1', { openUnknownTables: false });
    expect(diagnostics).toMatchObject([{ kind: 'unknown-table', severity: 'error' }]);
  });

  it('tells an unknown tabular function from an unknown scalar one', () => {
    expect(findingsOf('Parser(1) | where a == 1')).toEqual(["KS211 unknown-function warning 'Parser'"]);
    expect(findingsOf('SecurityEvent | extend a = to_lower(Account)')).toEqual([
      "KS211 semantic error 'to_lower'",
    ]);
  });

  it.each([
    '_GetWatchlist("vip") | project SearchKey',
    'let vip = _GetWatchlist("vip") | project SearchKey; SecurityEvent | where Account in (vip)',
    '_Im_Dns(starttime=ago(1d)) | where Anything == 1',
    'imDns | where Anything == 1',
    'workspace("other").SecurityEvent | where Anything == 1',
    'union workspace("other").Missing, SecurityEvent | where Account == "a"',
    'arg("").Resources | project id',
    'search "text" | where Anything == 1',
    'union * | where Anything == 1',
    'union isfuzzy=true (Missing | where a == 1), (SecurityEvent | project Account)',
    'AzureDiagnostics | where anything_s == "a"',
    'SecurityEvent | where Custom_CF == 1',
    'Loose_CL | where anything == 1',
    'Undescribed | where anything == 1',
    'Undescribed(1, "a") | where anything == 1',
    'Unparsable | where anything == 1',
    'OddParameters() | where anything == 1',
    'datatable(a: int) [1] | where a == 1',
  ])('has nothing against %s', (text) => {
    expect(findingsOf(text)).toEqual([]);
  });

  it.each([
    ['.show tables', "HW002 unsupported error '.show tables'"],
    ['let a = 1;', "HW003 semantic error 'let a = 1;'"],
    ['// all of it', "HW003 semantic error '// all of it'"],
    ['', "HW003 semantic error ''"],
  ])('says that %j gives no rows', (text, finding) => {
    expect(findingsOf(text)).toEqual([finding]);
  });

  it('reads a name in brackets', () => {
    expect(analyse("['Missing Table'] | where a == 1").referencedTables).toEqual(['Missing Table']);
    expect(findingsOf("['Missing Table']")).toEqual(["KS142 unknown-table warning '['Missing Table']'"]);
  });

  it('uses the columns of own tables and the bodies of own functions', () => {
    expect(findingsOf('Audit_CL | where usr_s == 1')).toEqual(["KS142 semantic error 'usr_s'"]);
    expect(findingsOf('AuditEvents | where user_s == 1')).toEqual(["KS142 semantic error 'user_s'"]);
    expect(columnsOf('AuditEvents')).toEqual(['TimeGenerated:datetime', 'User:string']);
    expect(columnsOf('AuditBy(pack=true) | project user_s, count_d, Extra')).toEqual([
      'user_s:string',
      'count_d:real',
      'Extra:bool',
    ]);
    expect(columnsOf('TextParameters("y")')).toEqual(['Result:int']);
    expect(analyse('AuditEvents | join AuditBy("x") on $left.User == $right.user_s')).toMatchObject({
      diagnostics: [],
      referencedTables: [],
      referencedFunctions: ['AuditBy', 'AuditEvents'],
    });
  });

  it('keeps a table whose name a function has too', () => {
    expect(columnsOf('SecurityEvent | project EventID')).toEqual(['EventID:int']);
  });

  it('knows the columns of an open table once they are named', () => {
    expect(columnsOf('Missing_CL')).toBeUndefined();
    expect(columnsOf('Missing_CL | extend a = 1')).toBeUndefined();
    expect(columnsOf('Missing_CL | project a, b = 1 | where a == 1 | take 5')).toEqual([
      'a:unknown',
      'b:long',
    ]);
    expect(columnsOf('Missing_CL | summarize arg_max(a, *) by b')).toBeUndefined();
    expect(columnsOf('Missing_CL | project a | extend b = 1')).toBeUndefined();
  });

  it('survives a query that is nested too deep', () => {
    const text = `print ${'('.repeat(500)}1${')'.repeat(500)}`;
    expect(analyse(text).diagnostics).toMatchObject([{ kind: 'failure', severity: 'info' }]);
  });
});

describe('analyseTransform', () => {
  const columns = [
    { name: 'when', type: 'datetime' },
    { name: 'user', type: 'string' },
    { name: 'active', type: 'boolean' },
    { name: 'details', type: 'dynamic' },
  ];
  const transform = (text: string): string[] => findings(text, analyseTransform(text, columns).diagnostics);

  it('gives the columns of the output', () => {
    const text =
      'source | extend TimeGenerated = when | project TimeGenerated, User = user, active, City = tostring(geo_location(user).City)';
    expect(analyseTransform(text, columns)).toEqual({
      diagnostics: [],
      outputColumns: [
        { name: 'TimeGenerated', type: 'datetime' },
        { name: 'User', type: 'string' },
        { name: 'active', type: 'bool' },
        { name: 'City', type: 'string' },
      ],
    });
    expect(analyseTransform('source', columns).outputColumns).toHaveLength(4);
  });

  it.each([
    'source',
    'source | where user has "a" | project-away details | project-rename Name = user',
    'let lower = (text: string) { tolower(text) }; source | extend user = lower(user)',
    'source | extend x = parse_cef_dictionary(user), y = columnifexists("z", ""), z = iff(active, 1, 2)',
    'print a = 1 | extend b = exp2(a)',
  ])('has nothing against %s', (text) => {
    expect(transform(text)).toEqual([]);
  });

  it.each([
    ['source | summarize count() by user', ["HW101 unsupported error 'summarize'"]],
    ['source | mv-expand details', ["HW101 unsupported error 'mv-expand'"]],
    ['union source, source', ["HW101 unsupported error 'union'"]],
    ['externaldata(a: string) [h"x"]', ["HW101 unsupported error 'externaldata'"]],
    ['source | project-keep user', ["HW102 unsupported warning 'project-keep'"]],
    [
      'source | parse user with a "1" b "2" c "3" d "4" e "5" f "6" g "7" h "8" i "9" j "10" k',
      ["HW103 unsupported error 'parse'"],
    ],
    ['source | extend a = bag_pack("a", 1)', ["HW104 unsupported warning 'bag_pack'"]],
    ['source | extend a = dynamic({"a": 1})', ['HW105 unsupported warning \'dynamic({"a": 1})\'']],
    ['source | extend a = usr', ["KS142 semantic error 'usr'"]],
    ['source | extend a =', ["KS006 syntax error ''"]],
    ['Heartbeat | take 1', ["KS204 unknown-table error 'Heartbeat'", "HW101 unsupported error 'take'"]],
  ])('reports %s', (text, expected) => {
    expect(transform(text)).toEqual(expected);
  });

  it('accepts any column when the stream is not known', () => {
    expect(analyseTransform('source | where RawData has "a" | project Text = RawData', undefined)).toEqual({
      diagnostics: [],
      outputColumns: [{ name: 'Text', type: 'unknown' }],
    });
  });
});

describe('guardService', () => {
  it('turns a .NET exception, which is no error and has megabytes of source around it, into a short one', () => {
    const { KustoCode, GlobalState } = loadLanguageService();
    const broken = (): unknown => KustoCode.ParseAndAnalyze(null as unknown as string, GlobalState.Default);
    expect(() => guardService('do this', broken)).toThrow(
      /^The KQL language service could not do this: .{1,300}$/,
    );
  });
});
