import type { ImportField, ImportKind, ImportMapping } from '@querschnitt/shared/imports/import';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { upload } from '../../platform/api';

interface Choice {
  kind: ImportKind;
  file: File | null;
  mapping?: ImportMapping;
}

const fieldsOf = ({ kind, mapping }: Choice): Record<string, string> => ({
  kind,
  ...(mapping && { mapping: JSON.stringify(mapping) }),
});

/** From the choice of a file to its taking over. Each change of a choice is looked at anew. */
export function useImport() {
  const client = useQueryClient();
  const [choice, setChoice] = useState<Choice>({ kind: 'people', file: null });
  const run = useMutation({
    mutationFn: (wishes: Record<string, string>) =>
      upload('POST /api/imports', 'file', choice.file!, { ...fieldsOf(choice), ...wishes }),
    onSuccess: () => client.invalidateQueries(),
  });
  const preview = useMutation({
    mutationFn: (next: Choice) => upload('POST /api/imports/preview', 'file', next.file!, fieldsOf(next)),
  });
  const choose = (next: Choice) => {
    setChoice(next);
    run.reset();
    if (next.file) preview.mutate(next);
    else preview.reset();
  };
  return {
    choice,
    preview,
    run,
    report: run.data ?? preview.data,
    chooseKind: (kind: ImportKind) => choose({ kind, file: choice.file }),
    chooseFile: (file: File | null) => choose({ kind: choice.kind, file }),
    chooseColumn: (field: ImportField, column: number | undefined) =>
      choose({ ...choice, mapping: withColumn(preview.data?.mapping ?? {}, field, column) }),
  };
}

/** A column means one thing: giving it to a field takes it from another. */
function withColumn(mapping: ImportMapping, field: ImportField, column: number | undefined): ImportMapping {
  const others = Object.entries(mapping).filter(([name, at]) => name !== field && at !== column);
  return Object.fromEntries(column === undefined ? others : [...others, [field, column]]) as ImportMapping;
}
