import { defineCheck, type Diagnostic } from '@hubwright/schema';
import { pointerOf } from '../survey/place.js';
import type { PackageSurvey } from '../survey/survey-package.js';

/** A text for people calls the product "Sentinel" or "Azure Sentinel". */
export const productNameIncomplete = defineCheck({
  id: 'product-name-incomplete',
  severity: 'warning',
  scope: 'package',
  origin: 'ours',
  summary: 'Texts write "Microsoft Sentinel" in full.',
  aka: ['Azure-Sentinel/ms-branding'],
  messages: {
    short:
      'The text at {pointer} of {file} says "{found}". Write "Microsoft Sentinel": the public checks refuse the short and the old name.',
  },
  page: new URL('../../checks/product-name-incomplete.md', import.meta.url),
});

/** The word as the public checks find it: blanks or the ends of the text around it. */
const shortName = /(?<!Microsoft\s)(?<!\S)Sentinel(?!\S)/;
const oldName = /Azure\s+Sentinel(?!\S)/;

/** Reports texts with a short or old name. The same text shown in several places is reported once per source. */
export function* findShortProductNames({
  template,
  ui,
  locate,
  solution,
}: PackageSurvey): Generator<Diagnostic> {
  const reported = new Set<string>();
  for (const { place, key } of template.descriptions) {
    const text = Array.isArray(place.value) ? undefined : place.value[key];
    const found = typeof text === 'string' ? nameIn(text) : undefined;
    if (found === undefined || reported.has(text as string)) continue;
    reported.add(text as string);
    const pointer = pointerOf(place, key);
    yield productNameIncomplete.report(
      'short',
      { found, pointer, file: 'mainTemplate.json' },
      locate(pointer),
    );
  }
  for (const { value, pointer } of ui.descriptions) {
    const found = nameIn(String(value));
    if (found === undefined || reported.has(String(value))) continue;
    yield productNameIncomplete.report(
      'short',
      { found, pointer, file: 'createUiDefinition.json' },
      solution,
    );
  }
}

function nameIn(text: string): string | undefined {
  if (!text.includes('Sentinel') || !shortName.test(text)) return undefined;
  return oldName.exec(text)?.[0] ?? 'Sentinel';
}
