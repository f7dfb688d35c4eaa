import type { Language } from '@querschnitt/shared/kernel/language';

export interface Emoji {
  sign: string;
  name: string;
}

/** Sign, German and English words; the first of each is the name. Loaded when somebody types one. */
const WORDS = `🙂|lächeln froh|smile happy
😀|grinsen freude|grin happy
😂|lachen tränen|joy laugh
😅|schwitzen puh|sweat phew
😉|zwinkern|wink
😊|erröten freut|blush glad
😍|verliebt herzaugen|love adore
🤔|nachdenken grübeln|thinking hmm
😮|staunen überrascht|wow surprised
😢|traurig weinen|sad cry
😴|müde schlafen|tired sleep
😬|verlegen autsch|grimace awkward
🙄|augenrollen|eyeroll
🤗|umarmung|hug
🤷|schulterzucken keine_ahnung|shrug
🤦|stirnklatschen|facepalm
🙋|melden handheben|raising hand
👍|daumen_hoch gut ja|thumbs_up yes good
👎|daumen_runter nein|thumbs_down no
👏|applaus klatschen|clap applause
🙏|danke bitte|thanks please
👋|winken hallo tschüss|wave hello bye
🤝|handschlag abgemacht|handshake deal
💪|stark muskel|strong muscle
✌️|frieden sieg|peace victory
🤞|daumendrücken|fingers crossed
👀|augen schauen|eyes look
❤️|herz liebe|heart love
💚|grünes_herz herz|green_heart heart
💙|blaues_herz herz|blue_heart heart
💛|gelbes_herz herz|yellow_heart heart
🎉|feiern glückwunsch konfetti|tada party congratulations
🎂|geburtstag kuchen|birthday cake
🎁|geschenk|gift present
🌟|stern toll|star great
✨|funkeln neu|sparkles new
🔥|feuer heiß|fire hot
💡|idee lampe|idea bulb
✅|haken erledigt fertig|check done
❌|kreuz falsch|cross wrong
❓|frage fragezeichen|question
❗|ausrufezeichen wichtig|exclamation important
⚠️|achtung warnung|warning caution
⏰|wecker uhr zeit|alarm clock time
⏳|sanduhr warten|hourglass wait
📅|kalender termin|calendar date
📌|pinnnadel merken|pin
📎|büroklammer anhang|paperclip
📝|notiz schreiben|memo note
📚|bücher bibliothek|books library
📖|buch lesen|book read
📷|kamera foto|camera photo
🎬|film klappe|film movie
🎤|mikrofon|microphone
🎧|kopfhörer podcast|headphones podcast
🎵|musik note|music
🎨|kunst malen farbe|art paint
🎭|theater maske|theatre mask
🏛️|museum|museum
🏫|schule|school
🧸|teddy kita|teddy
🧩|puzzle|puzzle
🎲|würfel spiel|dice game
🎮|spielkonsole computerspiel|gamepad
🤖|roboter|robot
💻|laptop computer|laptop computer
📱|handy smartphone|phone mobile
🖨️|drucker|printer
🔌|stecker strom|plug power
🔋|akku batterie|battery
📶|empfang wlan|signal wifi
🔒|schloss datenschutz|lock privacy
🔑|schlüssel|key
🔍|lupe suchen|search magnifier
🔗|link kette|link chain
🔧|werkzeug reparieren|wrench repair
♿|rollstuhl barrierefrei|wheelchair accessible
👂|ohr hören|ear listen
👶|baby|baby
👧|mädchen kind|girl child
👦|junge kind|boy child
👪|familie eltern|family parents
👥|leute gruppe|people group
☕|kaffee pause|coffee break
🍰|torte|pie
🍕|pizza|pizza
🍎|apfel|apple
🌱|pflanze wachsen|seedling grow
🌳|baum|tree
🌈|regenbogen|rainbow
☀️|sonne|sun
🌧️|regen|rain
❄️|schnee winter|snow winter
🚲|fahrrad|bike
🚌|bus|bus
🚆|zug bahn|train
📍|ort adresse|place location
🐶|hund|dog
🐱|katze|cat
🐝|biene|bee`;

const all = WORDS.split('\n').map((line) => {
  const [sign = '', ...words] = line.split('|');
  const [de = [], en = []] = words.map((list) => list.split(' '));
  return { sign, de, en };
});

/** Those with a word that begins like this, in either language: many know the English one. */
export function findEmoji(query: string, language: Language): Emoji[] {
  const begun = query.toLowerCase();
  return all
    .filter(({ de, en }) => [...de, ...en].some((word) => word.startsWith(begun)))
    .map(({ sign, de, en }) => ({ sign, name: nameOf((language === 'de' ? de : en)[0]!) }));
}

const nameOf = (word: string) => word[0]!.toUpperCase() + word.slice(1).replace('_', ' ');
