#!/usr/bin/env node
// The version is answered here: everything else costs loading the command line.
if (process.argv.length === 3 && (process.argv[2] === '--version' || process.argv[2] === '-V')) {
  const { readFileSync } = await import('node:fs');
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  process.stdout.write(`${JSON.parse(text).version}\n`);
} else {
  const { runProcess } = await import(await entryPoint());
  await runProcess();
}

/** The bundle; in a checkout the compiled modules when the compiler ran after the bundle was made. */
async function entryPoint() {
  const { readdirSync, statSync } = await import('node:fs');
  const modified = (url) => statSync(url, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const bundle = new URL('../dist/bundle/run-process.js', import.meta.url);
  const modules = new URL('../dist/run-process.js', import.meta.url);
  const isCheckout = modified(new URL('../src', import.meta.url)) > 0;
  if (!isCheckout) return bundle.href;
  const packages = new URL('../../', import.meta.url);
  const compiled = readdirSync(packages).map((name) =>
    modified(new URL(`${name}/dist/tsconfig.lib.tsbuildinfo`, packages)),
  );
  return (modified(bundle) > Math.max(...compiled) ? bundle : modules).href;
}
