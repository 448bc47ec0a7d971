import { defineCheck } from '../check.js';

/** A value in another form than documented that is read all the same. */
export const valueForm = defineCheck({
  id: 'value-form',
  severity: 'info',
  scope: 'file',
  origin: 'ours',
  summary: 'A value is in another form than documented.',
  messages: {
    found: 'The value of "{property}" is given as {actual} ({value}) and is read as {read}.',
  },
  page: new URL('../../checks/value-form.md', import.meta.url),
});
