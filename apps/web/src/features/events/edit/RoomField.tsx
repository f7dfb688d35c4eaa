import { useQuery } from '@tanstack/react-query';
import { get } from '../../../platform/api';
import { SelectField } from '../../../platform/form';
import { useTexts } from '../../../platform/texts';
import { Section } from '../../../ui/rows';
import css from './edit.module.css';
import { texts } from './texts';

/** Where the event is talked about: one of my rooms, or the common one. */
export function RoomField() {
  const t = useTexts(texts);
  const rooms = useQuery(get('GET /api/rooms', { which: 'mine' })).data?.items ?? [];
  return (
    <Section title={t.talk} className={css.part}>
      <SelectField
        name="roomId"
        label={t.room}
        hint={t.roomHint}
        options={[{ value: '', label: t.commonRoom }, ...rooms.map(({ id, name }) => ({ value: id, label: name }))]}
      />
    </Section>
  );
}
