import { defineCheck } from '@hubwright/schema';

/** A workbook has no row in WorkbooksMetadata.json. */
export const workbookMetadataMissing = defineCheck({
  id: 'workbook-metadata-missing',
  severity: 'warning',
  scope: 'workbook',
  origin: 'ours',
  summary: 'A workbook has no row in WorkbooksMetadata.json.',
  page: new URL('../../checks/workbook-metadata-missing.md', import.meta.url),
  messages: {
    missing:
      'No WorkbooksMetadata.json has a row with templateRelativePath "{file}", and no previous package names the workbook; key and title are made from the file name. Add a row to "Workbooks/WorkbooksMetadata.json": {row}',
  },
});
