import { describe, expect, it } from '@jest/globals';
import { renderMarkdown } from './markdown.js';
import { textOfHtml } from './text-of-html.js';

const text = (markdown: string) => textOfHtml(renderMarkdown(markdown).html);

describe('a text as calendars and mails carry it', () => {
  it.each([
    ['3. Oktober ist frei', '3. Oktober ist frei'],
    ['Ablauf:\n\n1. Löten\n2. Kleben', 'Ablauf:\n\n1. Löten\n2. Kleben'],
    ['4. vier\n5. fünf', '4. vier\n5. fünf'],
    ['- Laptop\n- Kabel', '- Laptop\n- Kabel'],
    ['[Hier entlang](https://werkraum.example/anmeldung)!', 'Hier entlang (https://werkraum.example/anmeldung)!'],
    ['https://werkraum.example/a?b=1&c=2', 'https://werkraum.example/a?b=1&c=2'],
    ['Zwei\n\nAbsätze & <Klammern>', 'Zwei\n\nAbsätze & <Klammern>'],
    ['- [x] fertig\n- [ ] **offen**', '- [x] fertig\n- [ ] offen'],
    ['~~18 Uhr~~ 19 Uhr', '~~18 Uhr~~ 19 Uhr'],
    ['Anna:\n\n> Zitat\n> geht weiter\n>\n> > darin\n\nEnde', 'Anna:\n> Zitat\n> geht weiter\n>\n> > darin\nEnde'],
    ['1. a\n\n2. b', '1. a\n2. b'],
    ['https://bücher.example/ä?b=[c]', 'https://bücher.example/ä?b=[c]'],
    [
      'anna.groß@müller.example, [anna](mailto:anna@müller.example)',
      'anna.groß@müller.example, anna (mailto:anna@xn--mller-kva.example)',
    ],
    ['[https://a.example](https://b.example)', 'https://a.example (https://b.example)'],
    ['**Wichtig:** *bitte* `npm`', 'Wichtig: bitte npm'],
  ])('says what a reader of the page sees: %j', (markdown, right) => {
    expect(text(markdown).replace(/\n+/g, '\n')).toBe(right.replace(/\n+/g, '\n'));
  });
});
