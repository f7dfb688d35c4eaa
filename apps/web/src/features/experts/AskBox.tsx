import type { FormEvent } from 'react';
import { useTexts } from '../../platform/texts';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { changed, facetNames } from './directory-address';
import { texts } from './texts';
import { Understood } from './Understood';
import type { Directory } from './use-directory';

interface Props {
  search: URLSearchParams;
  understood: Directory['understood'] | undefined;
  change: (next: URLSearchParams) => void;
}

/** One asks for a task in one's own words; below stands how it was read. */
export function AskBox({ search, understood, change }: Props) {
  const t = useTexts(texts);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const q = String(new FormData(event.currentTarget).get('q') ?? '').trim();
    change(changed(search, { q, exact: '' }));
  };
  return (
    <form className="ask" role="search" action="/fachleute" onSubmit={submit}>
      <label htmlFor="task">{t.ask}</label>
      <div className="ask-box">
        <Icon name="search" size="l" />
        <input key={search.get('q')} id="task" type="search" name="q" defaultValue={search.get('q') ?? ''} maxLength={200} enterKeyHint="search" />
        <Button main type="submit">
          {t.search}
        </Button>
      </div>
      {facetNames.flatMap((name) => search.getAll(name).map((value) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />))}
      {understood && <Understood search={search} understood={understood} />}
    </form>
  );
}
