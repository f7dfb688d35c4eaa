import { useWatch } from 'react-hook-form';
import { TextField } from '../../../platform/form';
import { useTexts } from '../../../platform/texts';
import type { Draft } from './drafts';
import css from './edit.module.css';
import { RowFrame, RowsEnd } from './RowFrame';
import { texts } from './texts';
import { useRows } from './use-rows';

export function AgendaRows() {
  const t = useTexts(texts);
  const { rows, append, move, remove, ...end } = useRows('agenda');
  const agenda = useWatch<Draft, 'agenda'>({ name: 'agenda' });
  return (
    <>
      {rows.map(({ key }, index) => (
        <RowFrame
          key={key}
          title={t.item(index + 1, agenda?.[index]?.title ?? '')}
          index={index}
          count={rows.length}
          move={move}
          remove={remove}
        >
          <div className={css.item}>
            <TextField name={`agenda.${index}.at`} label={t.at} type="time" />
            <TextField name={`agenda.${index}.title`} label={t.itemTitle} maxLength={160} autoComplete="off" />
          </div>
          <TextField name={`agenda.${index}.note`} label={t.itemNote} optional maxLength={300} autoComplete="off" />
        </RowFrame>
      ))}
      {rows.length < 40 && <RowsEnd {...end} label={t.addItem} onAdd={() => append({ at: '', title: '', note: '' })} />}
    </>
  );
}
