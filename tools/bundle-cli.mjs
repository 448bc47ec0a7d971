// Bundles the command line, with everything it uses, into packages/cli/dist/bundle: a start that loads some hundred
// small modules takes twice as long as the work on a small solution. Runs as part of the package's build target.
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const outdir = path.join(root, 'packages/cli/dist/bundle');

rmSync(outdir, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: ['run-process', 'package-worker', 'lint-worker', 'custom-checks', 'index'].map(
    (name) => `packages/cli/dist/${name}.js`,
  ),
  outdir,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  legalComments: 'linked',
  logLevel: 'warning',
  // Several of our dependencies are CommonJS and ask for Node's own modules with `require`.
  banner: {
    js: "import { createRequire as createBundleRequire } from 'node:module'; const require = createBundleRequire(import.meta.url);",
  },
  plugins: [{ name: 'own-files', setup: keepOwnFiles }],
});

/**
 * Modules find files of their package (pages of checks, compiled validators) beside themselves. In the bundle each
 * still asks its own package where it lies, wherever npm has put that.
 */
function keepOwnFiles(bundler) {
  bundler.onLoad({ filter: /packages[\\/][^\\/]+[\\/]dist[\\/].*\.js$/ }, ({ path: file }) => {
    const [, name, module] = /packages[\\/]([^\\/]+)[\\/](dist[\\/].*)$/.exec(file);
    const text = readFileSync(file, 'utf8');
    // A worker is an entry point of the bundle, beside the module that starts it.
    if (/new URL\(['"]\.\/[\w-]+-worker\.js['"]/.test(text)) return { contents: text, loader: 'js' };
    const place = `new URL('./${module.replaceAll('\\', '/')}', import.meta.resolve('@hubwright/${name}/package.json')).href`;
    return { contents: text.replaceAll('import.meta.url', place), loader: 'js' };
  });
}
