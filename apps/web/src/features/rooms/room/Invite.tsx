import type { PersonRef } from '@querschnitt/shared/people/person-ref';
import type { RoomView } from '@querschnitt/shared/rooms/rooms.schema';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useId, useState } from 'react';
import { api, get, isProblem } from '../../../platform/api';
import { useEarly } from '../../../platform/page';
import { useTexts } from '../../../platform/texts';
import { Avatar } from '../../../ui/Avatar';
import { Button } from '../../../ui/Button';
import { useNotice } from '../../../ui/notices';
import { Section } from '../../../ui/rows';
import styles from './room.module.css';
import { texts } from './members-texts';

/** Finds people by the beginning of their name and lets them in. */
export function Invite({ room: { id: roomId } }: { room: RoomView }) {
  const t = useTexts(texts);
  const id = useId();
  const client = useQueryClient();
  const notice = useNotice();
  const [typed, setTyped] = useState('');
  const field = useEarly<HTMLInputElement, 'value'>('value', typed, setTyped);
  const q = useDeferredValue(typed.trim());
  const { data } = useQuery({
    ...get('GET /api/rooms/:roomId/invitees', { roomId, q }),
    enabled: q.length > 0,
    placeholderData: (before) => before,
  });
  const found = q ? (data?.items ?? []) : [];
  const invite = async (person: PersonRef) => {
    try {
      await api('POST /api/rooms/:roomId/members', { roomId, memberId: person.id });
      notice(t.invited(person.name));
      setTyped('');
      await client.invalidateQueries({
        predicate: ({ queryKey }) =>
          queryKey[0] === 'GET /api/rooms/:roomId/members' || queryKey[0] === 'GET /api/rooms/:roomId/invitees',
      });
    } catch (error) {
      if (!isProblem(error)) throw error;
      notice(error.message);
    }
  };
  return (
    <Section title={t.invite}>
      <div className="form-field">
        <label className="lab" htmlFor={id}>
          {t.inviteLabel}
        </label>
        <p className="hint" id={`${id}-hint`}>
          {t.inviteHint}
        </p>
        <input
          ref={field}
          className={`field ${styles.found}`}
          id={id}
          type="search"
          autoComplete="off"
          aria-describedby={`${id}-hint`}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      <div role="status">{data && q && found.length === 0 && <p className="muted">{t.nobodyFound}</p>}</div>
      <ul className={styles.found}>
        {found.map((person) => (
          <li key={person.id}>
            <Avatar person={person} size="s" />
            <span>
              {person.name}
              {person.institution && <span className="small muted block">{person.institution}</span>}
            </span>
            <Button aria-label={t.inviteOne(person.name)} onClick={() => void invite(person)}>
              {t.let}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
