import type { RoomView } from '@querschnitt/shared/rooms/rooms.schema';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../../platform/api';
import { type ContractForm, useContractForm } from '../../../platform/form';
import { useTexts } from '../../../platform/texts';
import { useNotice } from '../../../ui/notices';
import { useNavigate } from '../../../platform/router';
import { rereadRoom } from '../live/reread-room';
import { RoomForm, traitsOf } from './RoomForm';
import { texts } from './form-texts';

const fieldsOf = (room: RoomView) => ({ roomId: room.id, version: room.version, ...traitsOf(room) });

export function RoomSettings({ room }: { room: RoomView }) {
  const t = useTexts(texts);
  const client = useQueryClient();
  const notice = useNotice();
  const navigate = useNavigate();
  const form = useContractForm({
    on: 'PATCH /api/rooms/:roomId',
    draft: `room.${room.id}`,
    schema: () => import('@querschnitt/shared/rooms/rooms.contract').then((contract) => contract.editRoom.input),
    defaults: fieldsOf(room),
    current: () => api('GET /api/rooms/:slug', { slug: room.slug }).then(fieldsOf),
    done: async ({ slug }) => {
      await rereadRoom(client, room.id);
      notice(t.saved);
      void navigate(`/raeume/${slug}`);
    },
  });
  return <RoomForm form={form as unknown as ContractForm} submit={t.save} />;
}
