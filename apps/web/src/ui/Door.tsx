import type { ReactNode } from 'react';
import { Link } from '../platform/router';
import { Title } from '../platform/page';
import { defineTexts, useTexts } from '../platform/texts';
import { CrossSection } from './CrossSection';
import { Icon } from './Icon';

const texts = defineTexts({
  de: {
    claim: 'Fachkräfte aus Bildung, Kultur und Sozialem in Jena fragen, antworten und treffen sich.',
    drawing: 'Zeichnung: Schnitt durch eine Häuserzeile mit Bibliothek, Schule, Museum, Jugendclub und Werkstatt im Keller. Eine Linie verbindet alle Räume.',
  },
  en: {
    claim: 'Professionals in education, culture and social work in Jena ask, answer and meet.',
    drawing: 'Drawing: a section through a row of houses with library, school, museum, youth club and a workshop in the cellar. One line connects all rooms.',
  },
});

/** The frame of sign-in, registration and the pages behind links in mails: drawing left, `children` right. */
export function Door({ title, children }: { title: string; children: ReactNode }) {
  const t = useTexts(texts);
  return (
    <main className="page" id="inhalt" tabIndex={-1}>
      <Title>{title}</Title>
      <div className="picture">
        <p className="brand">
          <Icon name="mark" />
          <Link to="/">Querschnitt</Link>
        </p>
        <p className="claim">{t.claim}</p>
        <CrossSection label={t.drawing} />
      </div>
      <div className="doorway">
        <h1>{title}</h1>
        {children}
      </div>
    </main>
  );
}
