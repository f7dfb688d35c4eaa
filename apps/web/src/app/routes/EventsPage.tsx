import { dayOf } from '@querschnitt/shared/kernel/wall-clock';
import { Board } from '../../features/events/board/Board';
import { BoardContext } from '../../features/events/board/BoardContext';
import { BoardHead } from '../../features/events/board/BoardHead';
import { Facets } from '../../features/events/board/Facets';
import { boardNeeds } from '../../features/events/board/needs';
import type { PageContext } from '../../platform/page';
import { Shell } from '../../ui/Shell';
import { useFacts } from '../facts';

export const preload = ({ search, me }: PageContext) => boardNeeds(search, me, dayOf(new Date()));

export default function Page() {
  const { publicUrl } = useFacts();
  return (
    <Shell index={<Facets />} context={<BoardContext publicUrl={publicUrl} />} className="events" reserves>
      <BoardHead />
      <div className="page-body board">
        <Board />
      </div>
    </Shell>
  );
}
