import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '../../../platform/router';
import { type ContractForm, useContractForm } from '../../../platform/form';
import { useTexts } from '../../../platform/texts';
import { emptyRoom, RoomForm } from './RoomForm';
import { texts } from './form-texts';

export function NewRoom() {
  const t = useTexts(texts);
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useContractForm({
    on: 'POST /api/rooms',
    draft: 'room.new',
    schema: () => import('@querschnitt/shared/rooms/rooms.contract').then((contract) => contract.createRoom.input),
    defaults: emptyRoom,
    done: async ({ slug }) => {
      await client.invalidateQueries({ queryKey: ['GET /api/rooms'] });
      void navigate(`/raeume/${slug}`);
    },
  });
  return <RoomForm form={form as unknown as ContractForm} submit={t.create} />;
}
