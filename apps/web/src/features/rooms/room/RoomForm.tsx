import { sectors } from '@querschnitt/shared/kernel/sector';
import type { RoomView } from '@querschnitt/shared/rooms/rooms.schema';
import type { ReactNode } from 'react';
import {
  CheckGroup,
  type ContractForm,
  Form,
  RadioGroup,
  SubmitButton,
  TextArea,
  TextField,
} from '../../../platform/form';
import { useTexts } from '../../../platform/texts';
import { texts } from './form-texts';
import { texts as roomTexts } from './texts';

const visibilities = ['public', 'internal', 'private'] as const;
export const emptyRoom = { name: '', purpose: '', visibility: 'internal' as const, sectors: [] };
export const traitsOf = ({ name, purpose, visibility, sectors }: RoomView) => ({ name, purpose, visibility, sectors });

/** Name, purpose, door and sectors of a room. */
export function RoomForm({ form, submit }: { form: ContractForm; submit: ReactNode }) {
  const t = useTexts(texts);
  const { visibilityName, visibilityHint } = useTexts(roomTexts);
  return (
    <Form form={form}>
      <TextField name="name" label={t.name} hint={t.nameHint} maxLength={80} autoComplete="off" />
      <TextArea name="purpose" label={t.purpose} hint={t.purposeHint} maxLength={400} optional />
      <RadioGroup
        name="visibility"
        label={t.who}
        options={visibilities.map((value) => ({ value, label: visibilityName[value], hint: visibilityHint[value] }))}
      />
      <CheckGroup
        name="sectors"
        label={t.sectors}
        options={sectors.map((value) => ({ value, label: t.sectorNames[value] }))}
      />
      <SubmitButton>{submit}</SubmitButton>
    </Form>
  );
}
