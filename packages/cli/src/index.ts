export type { PackagedFile, PackageOptions, PackageResult } from './package-solution.js';
export { packageSolution } from './package-solution.js';
export { lintFiles, lintSolution } from './lint-solution.js';
export { renderSolution } from './render-solution.js';
export { countProblems, formatDiagnostics } from './reporters/text.js';
export { allChecks } from './check-registry.js';
export { runLint } from './commands/lint.js';
export { main } from './main.js';
export type { Terminal } from './terminal.js';
