import { useWatch } from 'react-hook-form';
import { SelectField, TextField } from '../../../platform/form';
import { useTexts } from '../../../platform/texts';
import { modes, words } from '../words';
import { type Draft, newOption } from './drafts';
import css from './edit.module.css';
import { RowFrame, RowsEnd } from './RowFrame';
import { texts } from './texts';
import { useRows } from './use-rows';

export function OptionRows() {
  const t = useTexts(texts);
  const { rows, append, move, remove, ...end } = useRows('options');
  return (
    <>
      <p className="hint">{t.optionsHint}</p>
      {rows.map(({ key }, index) => (
        <OptionFields key={key} index={index} frame={{ index, count: rows.length, move, remove }} />
      ))}
      {rows.length < 8 && <RowsEnd {...end} label={t.addOption} onAdd={() => append(newOption())} />}
    </>
  );
}

type FrameProps = Pick<Parameters<typeof RowFrame>[0], 'index' | 'count' | 'move' | 'remove'>;

function OptionFields({ index, frame }: { index: number; frame: FrameProps }) {
  const t = useTexts(texts);
  const w = useTexts(words);
  const at = `options.${index}` as const;
  const { name, mode } = useWatch<Draft, typeof at>({ name: at }) ?? {};
  return (
    <RowFrame title={t.option(index + 1, name ?? '')} {...frame}>
      <div className={css.three}>
        <TextField name={`${at}.name`} label={t.optionName} maxLength={80} autoComplete="off" />
        <SelectField
          name={`${at}.mode`}
          label={t.mode}
          options={modes.map((value) => ({ value, label: w.mode[value] }))}
        />
        <TextField
          name={`${at}.capacity`}
          label={t.capacity}
          type="number"
          min={1}
          inputMode="numeric"
          placeholder={t.capacityHint}
        />
      </div>
      <TextField name={`${at}.note`} label={t.note} optional maxLength={200} />
      {mode !== 'on_site' && (
        <div className={css.pair}>
          <TextField
            name={`${at}.joinUrl`}
            label={mode === 'recording' ? t.joinUrlRecording : t.joinUrl}
            hint={t.joinUrlHint}
            type="url"
            inputMode="url"
            optional
            autoComplete="off"
          />
          <TextField
            name={`${at}.visibleFrom`}
            label={t.visibleFrom}
            hint={t.visibleFromHint}
            type="datetime-local"
            optional
          />
          {mode === 'online' && (
            <TextField
              name={`${at}.dialIn`}
              label={t.dialIn}
              hint={t.joinUrlHint}
              optional
              maxLength={200}
              autoComplete="off"
            />
          )}
        </div>
      )}
    </RowFrame>
  );
}
