import type { Option } from '@querschnitt/shared/events/events.schema';
import { useQuery } from '@tanstack/react-query';
import { get } from '../../../platform/api';
import { useTexts } from '../../../platform/texts';
import { cn } from '../../../ui/class-names';
import { Icon } from '../../../ui/Icon';
import css from './page.module.css';
import { texts } from './texts';

/** The link, asked for where the policy allows it and shown only if the server gives it. Never drawn on the server, never kept. */
export function JoinLink({ option, main }: { option: Option; main?: boolean }) {
  const t = useTexts(texts);
  const { data, error } = useQuery({
    ...get('GET /api/participation/:optionId/link', { optionId: option.id }),
    gcTime: 0,
    retry: false,
  });
  if (error) return <p className="small muted">{error.message}</p>;
  if (!data) return null;
  return (
    <div className={css.join}>
      {data.joinUrl && (
        <a className={cn('btn', main && 'main')} href={data.joinUrl} target="_blank" rel="noreferrer">
          <Icon name={option.mode === 'recording' ? 'play' : 'video'} size="s" />
          <span>{option.mode === 'recording' ? t.watch : t.enter}</span>
        </a>
      )}
      {data.dialIn && (
        <p className="small">
          {t.dialIn}: {data.dialIn}
        </p>
      )}
    </div>
  );
}
