import path from 'node:path';
import { type Diagnostic, NoLocation, type Severity } from '@hubwright/schema';
import type { SolutionTools } from '../executors/solution-tools.js';

/** A diagnostic that belongs to no file. */
export function fakeDiagnostic(severity: Severity): Diagnostic {
  return { checkId: 'fake-check', messageId: 'found', args: {}, severity, location: NoLocation };
}

/** Tools that find the given diagnostics by folder name, and break in a folder named `Crash`. */
export function createFakeTools(diagnosticsOf: Readonly<Record<string, Diagnostic[]>>): SolutionTools {
  const find = (folder: string): Diagnostic[] => {
    if (path.basename(folder) === 'Crash') throw new Error('the tool broke');
    return diagnosticsOf[path.basename(folder)] ?? [];
  };
  return {
    async packageSolution(folder) {
      const diagnostics = find(folder);
      const failed = diagnostics.some(({ severity }) => severity === 'error');
      const files = failed ? [] : [{ path: 'mainTemplate.json', bytes: 2, sha256: '' }];
      const status = failed ? 'failed' : 'packaged';
      return { name: path.basename(folder), folder, version: '3.0.0', status, files, diagnostics };
    },
    runLint: async ([folder = ''], _options, terminal) => {
      const found = find(folder);
      terminal.out(found.map(({ severity }) => `${severity}: found\n`).join(''));
      terminal.out(`${found.length} problems\n`);
      return found.some(({ severity }) => severity === 'error') ? 1 : 0;
    },
    runTest: async ([folder = ''], _options, terminal) => {
      const found = find(folder);
      terminal.out(`1 case: ${found.length === 0 ? '1 passed' : '1 failed'}\n`);
      return found.length === 0 ? 0 : 1;
    },
    renderSolution: (folder) => ({ files: [], diagnostics: find(folder) }),
    formatDiagnostics: (diagnostics) => diagnostics.map(({ severity }) => `${severity}: found\n`).join(''),
    countProblems: (diagnostics) => `${diagnostics.length} problems`,
  };
}
