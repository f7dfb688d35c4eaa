import { route } from '../kernel/contract.js';
import { ImportReport } from './import.schema.js';

export const previewListImport = route('POST /api/imports/preview', {
  access: 'administrator',
  summary:
    'What a CSV file of people or institutions would change: one file, multipart, with the fields kind and mapping',
  output: ImportReport,
  upload: true,
});
export const runListImport = route('POST /api/imports', {
  confirmed: true,
  access: 'administrator',
  summary:
    'Take the file over, whole or not at all: one file, multipart, with the fields kind, mapping, leaveOut and invite',
  output: ImportReport,
  upload: true,
});
