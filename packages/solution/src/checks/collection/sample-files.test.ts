import { describe, expect, it } from '@jest/globals';
import { isNamedAfter } from './sample-files.js';

describe('isNamedAfter', () => {
  it.each([
    ['/x/Custom-ContosoAudit.json', 'Custom-ContosoAudit'],
    ['/x/ContosoAudit_CL.json', 'ContosoAudit_CL'],
    ['/x/contoso_audit_sample_data.ndjson', 'Custom-ContosoAudit'],
    ['/x/ContosoAudit_RawLogs.json', 'ContosoAudit_CL'],
    ['/x/sample_contosoaudit.jsonl', 'Custom-ContosoAudit_CL'],
  ])('%s is a sample of %s', (path, name) => expect(isNamedAfter(path, name)).toBe(true));

  it.each([
    ['/x/ContosoAlerts.json', 'Custom-ContosoAudit'],
    ['/x/sample.json', 'Custom-ContosoAudit'],
    ['/x/data.json', ''],
  ])('%s is no sample of %s', (path, name) => expect(isNamedAfter(path, name)).toBe(false));

  it('takes the name itself only among the samples of others', () => {
    expect(isNamedAfter('/x/Alerts_data_CL.json', 'Custom-Alerts_CL', true)).toBe(false);
    expect(isNamedAfter('/x/alerts_cl.json', 'Custom-Alerts_CL', true)).toBe(true);
  });
});
