import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the checkout the tests belong to. */
export const repository = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** The program a user starts; it runs what `npm run build` made. */
export const hubwrightScript = path.join(repository, 'packages/cli/bin/hubwright.js');

/** The names of the solutions we ship. */
export const ownSolutions = ['GitHubEnterpriseAudit', 'OktaSystemLog', 'SlackAudit'] as const;
