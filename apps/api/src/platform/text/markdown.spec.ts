import { describe, expect, it } from '@jest/globals';
import { handlesIn } from './mentions.js';
import { renderMarkdown } from './markdown.js';

const selin = { id: 'a', handle: 'selin-aydogan', name: 'Dr. Selin Aydoğan' };
const people = new Map([[selin.handle, selin]]);
const html = (source: string) => renderMarkdown(source, people).html;

/** After OWASP's cheat sheet and what Markdown renderers were broken with. */
const attacks = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java&#115;cript:alert(1))',
  '[x](\u0001javascript:alert(1))',
  '[x](vbscript:msgbox(1))',
  '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '![x](javascript:alert(1))',
  '![x](https://evil.example/pixel.png)',
  '![x" onerror="alert(1)](x)',
  '[x](https://ok.example "title\\" onmouseover=\\"alert(1)")',
  '<https://ok.example/"onmouseover="alert(1)>',
  'https://ok.example/"onmouseover="alert(1)"',
  '```"><script>alert(1)</script>\ncode\n```',
  '```html onload=alert(1)\n<iframe srcdoc="<script>alert(1)</script>">\n```',
  '`<img src=x onerror=alert(1)>`',
  '<div style="background:url(javascript:alert(1))">x</div>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<form action="https://evil.example"><input name=p></form>',
  '<iframe src="https://evil.example"></iframe>',
  '<base href="https://evil.example/">',
  '| a | b |\n|---|---|\n| <script>x</script> | [x](javascript:alert(1)) |',
  '@selin-aydogan"onmouseover="alert(1)',
  '[x][1]\n\n[1]: javascript:alert(1)',
  '[//evil.example](//evil.example)',
];

describe('what people write', () => {
  it.each(attacks)('cannot run or fetch anything: %s', (attack) => {
    const tags = [...html(attack).matchAll(/<[^>]*>/g)].map(([tag]) => tag).join('');
    expect(tags).not.toMatch(/<(script|img|svg|iframe|style|form|input|base|math|object|embed|noscript)/i);
    expect(tags).not.toMatch(/\son\w+\s*=|style=|srcdoc|javascript:|vbscript:|data:/i);
    expect(tags).not.toMatch(/(href|src)="\/\//);
  });

  it('becomes paragraphs, lists, code and quotes', () => {
    expect(html('**Drei** Papiere\ngenügen\n\n- eins\n- zwei')).toBe(
      '<p><strong>Drei</strong> Papiere<br />\ngenügen</p>\n<ul>\n<li>eins</li>\n<li>zwei</li>\n</ul>\n',
    );
    expect(html('```yaml\nort: hier\n```')).toContain(
      '<pre tabindex="0" aria-label="Quelltext"><code class="language-yaml">ort: hier\n</code></pre>',
    );
  });

  it('makes tables reachable by keyboard', () => {
    expect(html('| Gerät | Zahl |\n|---|--:|\n| Tablet | 118 |')).toMatch(
      /^<div class="tablewrap" tabindex="0" role="region" aria-label="Tabelle"><table>.*<th scope="col">Gerät<\/th>.*<\/table><\/div>/s,
    );
  });

  it('links without vouching for the target, and keeps headings below those of the page', () => {
    expect(html('siehe https://beispiel.example/a')).toBe(
      '<p>siehe <a href="https://beispiel.example/a" rel="nofollow ugc noopener">https://beispiel.example/a</a></p>\n',
    );
    expect(html('# Groß')).toBe('<h4>Groß</h4>\n');
  });

  it('names people by @handle, and only those it may name', () => {
    const named = renderMarkdown('@Selin-Aydogan, @niemand und a@selin-aydogan.de `@selin-aydogan`', people);
    expect(named.html).toBe(
      '<p><a class="mention" href="/fachleute/selin-aydogan">@Dr. Selin Aydoğan</a>, @niemand und <a href="mailto:a@selin-aydogan.de" rel="nofollow ugc noopener">a@selin-aydogan.de</a> <code>@selin-aydogan</code></p>\n',
    );
    expect(named.mentions).toEqual(['a']);
    expect(handlesIn('@Selin-Aydogan, (@a) mail@b.de')).toEqual(['selin-aydogan', 'a']);
  });

  it('has an excerpt in plain words, cut at a word', () => {
    expect(renderMarkdown('**Drei** Papiere\n\n- <b>genügen</b> & `mehr`').excerpt).toBe(
      'Drei Papiere <b>genügen</b> & mehr',
    );
    expect(renderMarkdown('> Wer bringt ihn mit?\n> > Ich nicht.\n\nIch!\n\n> Danke').excerpt).toBe('Ich!');
    expect(renderMarkdown('> Wer bringt ihn mit?').excerpt).toBe('Wer bringt ihn mit?');
    const long = renderMarkdown('Wort '.repeat(100)).excerpt;
    expect(long.length).toBeLessThanOrEqual(160);
    expect(long).toMatch(/Wort…$/);
  });

  it('stays in its place: no heap of marks covers the lines around it, and no excerpt turns around what stands beside it', () => {
    const { html, excerpt } = renderMarkdown(`Za${'\u0301'.repeat(50)}lgo \u202Edreht um`);
    expect(html.match(/\u0301/g)).toHaveLength(8);
    expect(excerpt).toBe(`Za${'\u0301'.repeat(8)}lgo dreht um`);
  });
});
