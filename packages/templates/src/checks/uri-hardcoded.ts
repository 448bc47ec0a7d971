import { defineCheck, type Diagnostic } from '@hubwright/schema';
import { pointerOf } from '../survey/place.js';
import type { PackageSurvey } from '../survey/survey-package.js';

/** An expression contains an address that differs between Azure's clouds. */
export const uriHardcoded = defineCheck({
  id: 'uri-hardcoded',
  severity: 'warning',
  scope: 'package',
  origin: 'public-pipeline',
  summary: "Expressions read Azure's addresses from environment().",
  aka: ['arm-ttk/DeploymentTemplate-Must-Not-Contain-Hardcoded-Uri'],
  messages: {
    host: "This expression contains the address {host} ({pointer} of mainTemplate.json), which is another in Azure's other clouds. Read it from environment().",
  },
  page: new URL('../../checks/uri-hardcoded.md', import.meta.url),
});

/** The public cloud's addresses, as `environment()` gives them. */
const host =
  /(?:^|[^a-z0-9-])((?:[a-z0-9-]+\.)*(?:management\.azure\.com|management\.core\.windows\.net|core\.windows\.net|database\.windows\.net|vault\.azure\.net|login\.microsoftonline\.com|login\.windows\.net|graph\.windows\.net|api\.loganalytics\.io|gallery\.azure\.com|batch\.core\.windows\.net|datalake\.azure\.net|azuredatalakestore\.net|azuredatalakeanalytics\.net|trafficmanager\.net))/i;

/** Reports addresses in expressions; `https://schema.management.azure.com` is none of them. */
export function* findHardcodedUris({ template, locate }: PackageSurvey): Generator<Diagnostic> {
  for (const { text, place, key } of template.expressions) {
    if (!text.includes('.')) continue;
    const found = host.exec(text)?.[1];
    if (found === undefined || found.toLowerCase().startsWith('schema.')) continue;
    const pointer = pointerOf(place, key);
    yield uriHardcoded.report('host', { host: found, pointer }, locate(pointer));
  }
}
