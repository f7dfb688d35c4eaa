const names = (['de', 'en'] as const).map((language) => new Intl.DisplayNames([language], { type: 'language' }));
const signed = ['Gebärdensprache', 'DGS', 'sign language'];

/** The languages somebody speaks, as words to be found by, in German and English. German is no news: "Deutsch als Zweitsprache" would find everybody. */
export const spoken = (languages: string[]): string[] =>
  languages
    .filter((code) => code !== 'de')
    .flatMap((code) => (code === 'gsg' ? signed : names.map((name) => name.of(code) ?? code)));
