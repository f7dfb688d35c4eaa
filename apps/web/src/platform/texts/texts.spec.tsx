import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { LanguageProvider } from './language';
import { defineTexts, plural, useTexts } from '.';

const texts = defineTexts({
  de: { unread: (n: number) => plural(n, { one: 'ein neuer Beitrag', other: `${n} neue Beiträge` }) },
  en: { unread: (n: number) => plural(n, { one: 'one new post', other: `${n} new posts` }) },
});

// @ts-expect-error English must not miss a text
defineTexts({ de: { title: 'Räume', purpose: 'Zweck' }, en: { title: 'Rooms' } });
// @ts-expect-error nor have one of another shape
defineTexts({ de: { unread: (n: number) => `${n} neu` }, en: { unread: 'new' } });

const Count = ({ n }: { n: number }) => <p>{useTexts(texts).unread(n)}</p>;

describe('texts', () => {
  it('follow the language of the page and the number', () => {
    render(
      <LanguageProvider value="en">
        <Count n={1} />
        <Count n={0} />
      </LanguageProvider>,
    );
    expect(screen.getByText('one new post')).toBeTruthy();
    expect(screen.getByText('0 new posts')).toBeTruthy();
  });
});
