/** What stands before a feminine -in; Medizin, Termin, Platin and Berlin have none of these. */
export const feminineBase =
  /(?:.er|.og|.ist|.ent|.ant|.eur|.or|.ar|.ekt|.olleg|.arzt|.koch|.amt|.wirt|.anwalt|.kund|.nachbar|.oph|.iat|.aut|.eut|.adin|.soph|.pad|.gra[fp]h?|.urg|.rat|.[dmk]at|.rand|.irmand|.oet|.let|.ilot)$/;

/** Nouns whose plural ends in -er; other words in -er name people (Lehrer, Erzieher) and keep it. */
export const erPlural =
  /(?:kind|buch|bild|haus|rad|land|wort|band|amt|mann|volk|dorf|wald|bad|blatt|brett|feld|geld|glas|gut|huhn|kleid|lied|loch|glied|nest|rind|schild|tal|tuch|wurm|fach|geschlecht|gesicht|gespenst|grab|gras|haupt|holz|kraut|lamm|licht|rand|schloss|strauch|tum|geist|gott|weib|schwert)$/;

/** Adjectives that people inflect in this field: digitaler, pädagogischem, inklusiver, barrierefreier. */
export const adjectiveEnding =
  /(?:isch|lich|ig|tal|nal|ral|ial|iv|ell|bar|sam|haft|frei|los|voll|arm|reich|jahrig|offen|leicht|einfach|gut|neu|klein|gross|jung|alt)$/;

/** Words that end in s by themselves. */
export const keepsS = /(?:ss|us|is|chs|los|glas|gras|gas|atlas|chaos|kurs|vers|anders|puls|fels|hals|keks)$/;

/** Plurals no rule gives, and short words a rule would spoil. */
export const irregular = new Map(
  Object.entries({
    thema: 'them',
    themen: 'them',
    themata: 'them',
    themas: 'them',
    firma: 'firm',
    firmen: 'firm',
    drama: 'dram',
    dramen: 'dram',
    praktika: 'praktik',
    praktikum: 'praktik',
    praktikums: 'praktik',
    lexika: 'lexik',
    lexikon: 'lexik',
    datum: 'datum',
    forum: 'forum',
    foren: 'forum',
    album: 'album',
    alben: 'album',
    studium: 'studi',
    studien: 'studi',
    studie: 'studi',
    konto: 'kont',
    konten: 'kont',
    kontos: 'kont',
    risiko: 'risik',
    risiken: 'risik',
    risikos: 'risik',
    cafe: 'caf',
    cafes: 'caf',
    bau: 'bau',
    bauten: 'bau',
    frau: 'frau',
    frauen: 'frau',
    system: 'system',
    problem: 'problem',
    daten: 'daten',
    medien: 'medi',
    medium: 'medi',
    eltern: 'eltern',
    ferien: 'ferien',
    leute: 'leut',
    garten: 'garten',
    wagen: 'wagen',
    rahmen: 'rahmen',
    namen: 'nam',
    name: 'nam',
    leben: 'leben',
    lernen: 'lern',
    lesen: 'les',
    schreiben: 'schreib',
    digitalis: 'digitalis',
    projektor: 'projektor',
    projektoren: 'projektor',
  }),
);
