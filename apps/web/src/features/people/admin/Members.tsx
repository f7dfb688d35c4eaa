import { type Role, roles } from '@querschnitt/shared/kernel/actor';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEarly } from '../../../platform/page';
import { useSearchParams } from '../../../platform/router';
import { useTexts } from '../../../platform/texts';
import { ErrorNotice } from '../../../ui/ErrorNotice';
import { More } from '../../../ui/More';
import { Section } from '../../../ui/rows';
import { Skeleton } from '../../../ui/Skeleton';
import { roleTexts } from '../role-texts';
import { MemberRow } from './MemberRow';
import { members } from './needs';
import { texts } from './texts';

/** What the address asks for: `?q=` and `?rolle=`. */
export function membersAsked(search: URLSearchParams) {
  const role = roles.slice(1).find((one) => one === search.get('rolle')) as Exclude<Role, 'guest'> | undefined;
  return members((search.get('q') ?? '').slice(0, 100), role);
}

/** Members by name, with the means to give roles and to suspend. */
export function Members() {
  const t = useTexts(texts);
  const [search] = useSearchParams();
  const list = useInfiniteQuery({ ...membersAsked(search), placeholderData: (before) => before });
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Section title={<span id="mitglieder">{t.membersTitle}</span>}>
      <Filter />
      {list.error && <ErrorNotice error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Skeleton />}
      <div role="status">{list.data && items.length === 0 && <p className="muted new-here">{t.nobody}</p>}</div>
      {items.length > 0 && (
        <div className="tablewrap" tabIndex={0} role="region" aria-labelledby="mitglieder">
          <table className="data queue members">
            <thead>
              <tr>
                <th scope="col">{t.person}</th>
                <th scope="col">{t.institution}</th>
                <th scope="col">{t.lastSeen}</th>
                <th scope="col">{t.role}</th>
                <th scope="col">
                  <span className="vh">{t.actions}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((member) => (
                <MemberRow key={member.person.id} member={member} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <More list={list} />
    </Section>
  );
}

function Filter() {
  const t = useTexts(texts);
  const names = useTexts(roleTexts);
  const [search, setSearch] = useSearchParams();
  const set = (name: string, value: string) =>
    setSearch(
      (before) => {
        if (value) before.set(name, value);
        else before.delete(name);
        return before;
      },
      { replace: true },
    );
  const [q, role] = [search.get('q') ?? '', search.get('rolle') ?? ''];
  const nameField = useEarly<HTMLInputElement, 'value'>('value', q, (early) => set('q', early));
  const roleField = useEarly<HTMLSelectElement, 'value'>('value', role, (early) => set('rolle', early));
  return (
    <form className="acts" role="search" onSubmit={(event) => event.preventDefault()}>
      <input
        ref={nameField}
        className="field narrow"
        type="search"
        aria-label={t.search}
        placeholder={t.search}
        defaultValue={q}
        onChange={(event) => set('q', event.target.value)}
      />
      <select
        ref={roleField}
        className="field narrow"
        aria-label={t.role}
        value={role}
        onChange={(event) => set('rolle', event.target.value)}
      >
        <option value="">{t.anyRole}</option>
        {roles.slice(1).map((one) => (
          <option key={one} value={one}>
            {names[one as Exclude<Role, 'guest'>]}
          </option>
        ))}
      </select>
    </form>
  );
}
