/** Letters of other scripts that look like Latin ones, as pairs; a capital may look like another letter than its small form (Unicode TR 39, confusables). */
const capitals = 'ΑaΒbΕeΖzΗhΙiΚkΜmΝnΟoΡpΤtΥyΧxАaВbЕeЅsІiЈjКkМmНhОoРpСcТtУyХxԚqԜwҮy';
const small = 'αaβßγyεeηnιiκkνvοoρpτtυuωwχxаaвbсcԁdеeһhнhіiјjкkмmоoпnрpԛqгrѕsтtуyѵvԝwхxүyӏiıiɑaɡg0o1ilI|i';
const pairs = (text: string) =>
  new Map(Array.from({ length: text.length / 2 }, (_, n) => [text[2 * n]!, text[2 * n + 1]!.toLowerCase()]));
const [looksOfCapitals, looksOfSmall] = [pairs(capitals), pairs(small)];
const through = (table: Map<string, string>, text: string) => [...text].map((sign) => table.get(sign) ?? sign).join('');

/** Words as they look: `Наnnelоre DÍETZSCH` → `hanneiore`, `dietzsch`. Umlauts count, as they make names differ; other accents do not. */
export const looksOfWords = (name: string) =>
  through(looksOfSmall, through(looksOfCapitals, name.normalize('NFKC')).toLowerCase())
    .normalize('NFD')
    .replace(/[\u0300-\u0307\u0309-\u036F]/g, '')
    .split(/[^\p{L}\p{M}\d]+/u)
    .filter(Boolean);

/** Equal for names that look the same at a glance, however they are written and separated. Not for showing. */
export const skeletonOf = (name: string) => looksOfWords(name).join('').replaceAll('rn', 'm').replaceAll('vv', 'w');

/** Small capitals and phonetic letters: they look like others, and stand in no name. */
const PHONETIC = /[ɢɪɴɶʀʏʙʜʟ\u1D00-\u1DBF\uA720-\uA7FF\uAB30-\uAB6B]/u;
const LATIN = /\p{Script=Latin}/u;
const OTHER = /(?![\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}])\p{L}/u;

/** Whether a word mixes Latin letters with those of another script, as imitations do and names do not (Unicode TR 39, 5.1), or has phonetic ones. */
export const hasStrangeLetters = (name: string) =>
  name
    .normalize('NFKC')
    .split(/[^\p{L}\p{M}]+/u)
    .some((word) => PHONETIC.test(word) || (LATIN.test(word) && OTHER.test(word)));
