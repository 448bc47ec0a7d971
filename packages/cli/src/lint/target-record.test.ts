import { expect, it } from '@jest/globals';
import { atKey, atText, atValue, createSource, NoLocation, type Diagnostic } from '@hubwright/schema';
import { locateDiagnostic } from '../located-diagnostic.js';
import { temporaryFolder } from '../testing/temporary-folder.js';
import { fromTargetRecord, toDiagnosticRecord } from './target-record.js';

const text = '{ "knd": "NRT", "id": "a b" }';
const comment = '# hubwright-disable-next-line value-empty -- known\nid: ""\n';
const source = createSource('Contoso/a.json', text);

const fault = {
  checkId: 'property-missing',
  messageId: 'found',
  args: { name: 'kind' },
  severity: 'error',
} as const;

const diagnostics: Diagnostic[] = [
  { ...fault, location: atValue(source, '/id', { start: 1, end: 2 }) },
  {
    ...fault,
    location: atKey(source, '/knd'),
    related: [{ message: 'Here.', location: atText(source, 2, 5) }],
  },
  { ...fault, location: NoLocation },
];

it('gives the same diagnostics after a way through JSON', () => {
  const root = temporaryFolder({ 'Contoso/a.json': text, 'Contoso/b.yaml': comment });
  const edit = { source, offset: 3, length: 3, newText: 'kind' };
  const all = [...diagnostics, { ...diagnostics[1]!, fix: { title: 'Rename', edits: () => [edit] } }];
  const record = {
    diagnostics: all.map((diagnostic) => toDiagnosticRecord(diagnostic, true)),
    files: 2,
    filesRead: [`${root}/Contoso/a.json`],
    filesWithComments: [`${root}/Contoso/b.yaml`],
    kql: false,
  };
  const target = { kind: 'solution', path: `${root}/Contoso` } as const;
  const linted = fromTargetRecord(target, JSON.parse(JSON.stringify(record)), root);
  expect(linted.diagnostics.map(locateDiagnostic)).toEqual(all.map(locateDiagnostic));
  expect(linted.diagnostics[1]!.related?.[0]?.location).toMatchObject({ offset: 2, length: 5 });
  expect(linted.diagnostics[3]!.fix?.edits()).toMatchObject([
    { ...edit, source: { path: 'Contoso/a.json', text } },
  ]);
  expect(linted.comments).toMatchObject([{ check: 'value-empty', reason: 'known' }]);
  expect(linted.name).toBe('Contoso');
});
