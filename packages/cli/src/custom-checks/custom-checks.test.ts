import { describe, expect, it } from '@jest/globals';
import { runExplain } from '../commands/explain.js';
import { runLint } from '../commands/lint.js';
import { fakeTerminal } from '../testing/fake-terminal.js';
import { solutionFilesIn } from '../testing/solution-files.js';
import { temporaryFolder } from '../testing/temporary-folder.js';

let count = 0;

/** A module that exports what `body` says; `ID` stands for an id no other test has. */
function moduleOf(body: string): { readonly files: Record<string, string>; readonly id: string } {
  const id = `acme-test-${++count}`;
  return { files: { 'checks/acme.mjs': `export default ${body.replaceAll('ID', id)};\n` }, id };
}

function repository(files: Record<string, string>, configuration: object = {}): string {
  const named = { customChecks: ['./checks/acme.mjs'], ...configuration };
  return temporaryFolder({
    ...solutionFilesIn('Contoso'),
    ...files,
    'hubwright.config.json': JSON.stringify(named),
  });
}

async function lint(folder: string, options: object = {}) {
  const terminal = fakeTerminal(folder);
  const code = await runLint(['Contoso'], { format: 'text', kql: false, ...options }, terminal);
  return { code, ...terminal.written };
}

const check = `[{
  id: 'ID', severity: 'warning', summary: 'Queries are named in capitals.',
  messages: { small: 'The name is "{name}"; write it in capitals.' },
  content(item, { report, atValue }) {
    if (item.contentKind === 'HuntingQuery') report('small', { name: item.query.name }, atValue(item.source, '/name'));
  },
}]`;

describe('a custom check', () => {
  it('is reported as any other, and its severity can be configured', async () => {
    const { files, id } = moduleOf(check);
    const found = await lint(repository(files, { checks: { [id]: 'error' } }));
    expect(found.code).toBe(1);
    expect(found.out).toMatch(
      new RegExp(`^Contoso/Hunting Queries/RareSignIns\\.yaml:\\d+:7  error  ${id}$`, 'm'),
    );
    expect(found.out).toContain('write it in capitals.');
  });

  it('can be left out by name, and explained', async () => {
    const { files, id } = moduleOf(check);
    const folder = repository(files);
    expect((await lint(folder, { skip: [id] })).out).toBe('1 target checked: no problems\n');
    const terminal = fakeTerminal(folder);
    await runExplain(id, { format: 'text' }, terminal);
    expect(terminal.written.out).toContain(`# ${id}\n\nQueries are named in capitals.`);
  });

  it('that throws is a finding, and the others go on', async () => {
    const broken = `{ id: 'ID-broken', severity: 'info', summary: 'B.', messages: {}, solution() { null.x; } }`;
    const { files, id } = moduleOf(check.replace(/\]$/, `, ${broken}]`));
    const { code, out } = await lint(repository(files));
    expect(code).toBe(1);
    expect(out).toContain(`The custom check "${id}-broken" could not look at this`);
    expect(out).toContain(`warning  ${id}\n`);
  });

  it('that reports a message it does not have is told so', async () => {
    const { files } = moduleOf(check.replace("report('small'", "report('large'"));
    expect((await lint(repository(files))).out).toContain('There is no message "large". Correct the check.');
  });
});

describe('a module of custom checks', () => {
  it.each([
    ['no array', '{}', 'has to export an array of checks as its default'],
    ['no id', '[{ severity: "info" }]', 'check 1 of "acme.mjs" needs an "id"'],
    ['an id that is taken', '[{ id: "json-syntax" }]', 'has the id "json-syntax", which is taken'],
    ['no severity', '[{ id: "ID" }]', 'needs a "severity"'],
    ['nothing to run', '[{ id: "ID", severity: "info", summary: "", messages: {} }]', 'needs a function'],
    ['a fault of syntax', '[', 'cannot be loaded'],
  ])('with %s is a fault of usage', async (_case, body, expected) => {
    await expect(lint(repository(moduleOf(body).files))).rejects.toThrow(expected);
  });

  it('has to be there', async () => {
    await expect(lint(repository({}))).rejects.toThrow('"acme.mjs" of customChecks cannot be loaded');
  });
});
