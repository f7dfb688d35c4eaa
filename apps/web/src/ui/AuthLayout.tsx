import type { ReactNode } from 'react';
import { Link } from '../platform/router';
import { Title } from '../platform/page';
import { useSite } from '../platform/site';
import { defineTexts, useTexts } from '../platform/texts';
import { CrossSection } from './CrossSection';
import { Icon } from './Icon';
import { texts as house } from './texts';

const texts = defineTexts({
  de: {
    drawing:
      'Zeichnung: Schnitt durch eine Häuserzeile mit Bibliothek, Schule, Museum, Jugendclub und Werkstatt im Keller. Eine Linie verbindet alle Räume.',
  },
  en: {
    drawing:
      'Drawing: a section through a row of houses with library, school, museum, youth club and a workshop in the cellar. One line connects all rooms.',
  },
});

/** The frame of sign-in, registration and the pages behind links in mails: drawing left, `children` right. */
export function AuthLayout({ title, children }: { title: string; children: ReactNode }) {
  const t = useTexts(texts);
  const { name, town } = useSite();
  const claim = useTexts(house).claim(town);
  return (
    <main className="page" id="inhalt" tabIndex={-1}>
      <Title description={claim}>{title}</Title>
      <div className="picture">
        <p className="brand">
          <Icon name="mark" />
          <Link to="/">{name}</Link>
        </p>
        <p className="claim">{claim}</p>
        <CrossSection label={t.drawing} />
      </div>
      <div className="doorway">
        <h1>{title}</h1>
        {children}
      </div>
    </main>
  );
}
