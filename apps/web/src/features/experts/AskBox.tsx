import { type FormEvent, type KeyboardEvent, useLayoutEffect, useRef } from 'react';
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

/** One asks for a task in one's own words, all of which stay in view; below stands how it was read. */
export function AskBox({ search, understood, change }: Props) {
  const t = useTexts(texts);
  const asked = search.get('q') ?? '';
  const field = useRef<HTMLTextAreaElement>(null);
  const shown = useRef(asked);
  // The address may change without this field. To draw it anew would take the focus from it, and what was typed early.
  useLayoutEffect(() => {
    if (field.current && shown.current !== asked) field.current.value = asked;
    shown.current = asked;
  }, [asked]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const q = String(new FormData(event.currentTarget).get('q') ?? '')
      .trim()
      .replace(/\s+/g, ' ');
    change(changed(search, { q, exact: '' }));
  };
  const sendByEnter = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  };
  return (
    <form className="ask" role="search" action="/fachleute" onSubmit={submit}>
      <label htmlFor="task">{t.ask}</label>
      <div className="ask-box">
        <Icon name="search" size="l" />
        <textarea
          ref={field}
          id="task"
          name="q"
          rows={1}
          defaultValue={asked}
          maxLength={200}
          enterKeyHint="search"
          onKeyDown={sendByEnter}
        />
        <Button main icon="search" type="submit" formMethod="get">
          {t.search}
        </Button>
      </div>
      {facetNames.flatMap((name) =>
        search.getAll(name).map((value) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />),
      )}
      {understood && <Understood search={search} understood={understood} />}
    </form>
  );
}
