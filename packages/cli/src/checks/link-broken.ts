import { defineCheck } from '@hubwright/schema';

/** A link of a text leads nowhere; reported by `lint --links` alone. */
export const linkBroken = defineCheck({
  id: 'link-broken',
  severity: 'warning',
  scope: 'file',
  origin: 'public-pipeline',
  summary: 'Links of texts lead somewhere (with --links).',
  aka: ['Azure-Sentinel/hyperlinkValidator'],
  page: new URL('../../checks/link-broken.md', import.meta.url),
  messages: {
    status: 'This link leads nowhere: the server answers {status}. Correct or remove it.',
    host: 'This link leads nowhere: there is no host "{host}". Correct or remove it.',
  },
});
