import { TITLE_LIMIT } from '@querschnitt/shared/rooms/limits';
import type { Room } from '@querschnitt/shared/rooms/rooms.schema';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { useNavigate } from '../../../platform/router';
import { api, isProblem } from '../../../platform/api';
import { useTexts } from '../../../platform/texts';
import { Composer } from '../composer/Composer';
import { useDraft } from '../composer/use-draft';
import { newId } from '../topic/new-id';
import styles from './room.module.css';
import { texts } from './new-topic-texts';

/** A question or a story that opens a topic; the title may wait. */
export function NewTopic({ room }: { room: Room }) {
  const t = useTexts(texts);
  const id = useId();
  const client = useQueryClient();
  const navigate = useNavigate();
  const titleField = useRef<HTMLInputElement>(null);
  const title = useDraft(`title.${room.id}`, titleField);
  // One id for all tries, so that a repeated one opens no second topic.
  const [postId] = useState(newId);
  const [fault, setFault] = useState<{ at: 'title' | 'text'; sentence: string }>();

  const publish = async (source: string) => {
    try {
      const topic = await api('POST /api/rooms/:roomId/topics', {
        roomId: room.id,
        title: title.text.trim() || null,
        postId,
        source,
      });
      title.clear();
      void client.invalidateQueries({ queryKey: ['GET /api/rooms/:slug/topics', { slug: room.slug }] });
      void navigate(`/raeume/${room.slug}/${topic.slug}`);
      return true;
    } catch (error) {
      if (!isProblem(error)) throw error;
      const atTitle = error.problem.errors?.find(({ field }) => field === 'title');
      setFault(
        atTitle
          ? { at: 'title', sentence: atTitle.detail }
          : { at: 'text', sentence: error.problem.errors?.[0]?.detail ?? error.message },
      );
      return false;
    }
  };
  return (
    <div className={`${styles.gap} form`}>
      <div className="form-field">
        <label className="lab" htmlFor={id}>
          {t.titleLabel}
        </label>
        <p className="hint" id={`${id}-hint`}>
          {t.titleHint}
        </p>
        <input
          ref={titleField}
          className="field"
          id={id}
          value={title.text}
          maxLength={TITLE_LIMIT}
          aria-describedby={fault?.at === 'title' ? `${id}-hint ${id}-fault` : `${id}-hint`}
          aria-invalid={fault?.at === 'title' || undefined}
          onChange={(event) => title.change(event.target.value)}
        />
        {fault?.at === 'title' && (
          <p className="fault" id={`${id}-fault`} role="alert">
            {fault.sentence}
          </p>
        )}
      </div>
      <div>
        <h2 className="lab">{t.firstPost}</h2>
        <p className="hint" id={`${id}-help`}>
          {t.firstPostHint}
        </p>
        <Composer
          place={`new.${room.id}`}
          roomId={room.id}
          label={t.firstPost}
          placeholder={t.firstPostPlaceholder}
          hint={`${id}-help`}
          rows={6}
          submit={{ label: t.publish, icon: 'send' }}
          fault={fault?.at === 'text' ? fault.sentence : undefined}
          onSend={publish}
          status={<span />}
        />
      </div>
    </div>
  );
}
