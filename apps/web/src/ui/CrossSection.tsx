import type { Sector } from '@querschnitt/shared/kernel/sector';

// The shelves of the library, book by book.
const BOOKS_1 =
  'M54 222h52v104h-52zM54 243h52M58 243v-12M64 243v-15M68 243v-10M73 243v-10M78 243v-14M82 243v-14M86 243v-14M90 243v-12M95 243v-10M54 264h52M58 264v-15' +
  'M62 264v-12M66 264v-14M71 264v-14M75 264v-15M80 264v-15M84 264v-14M88 264v-10M93 264v-15M97 264v-12M54 284h52M58 284v-15M63 284v-15M72 284v-10' +
  'M77 284v-12M81 284v-14M85 284v-14M90 284v-14M54 305h52M58 305v-10M62 305v-15M67 305v-15M71 305v-14M76 305v-10M91 305v-12M95 305v-10M99 305v-10' +
  'M62 326v-14M68 326v-12M72 326v-15M76 326v-12M80 326v-15M86 326v-12M91 326v-14M95 326v-12M176 222h42v104h-42zM176 243h42M180 243v-12M191 243v-10' +
  'M195 243v-15M199 243v-14M205 243v-14M209 243v-14M176 264h42M180 264v-15M185 264v-12M189 264v-14M193 264v-12M199 264v-15M205 264v-12M209 264v-12' +
  'M176 284h42M180 284v-10M186 284v-12M190 284v-12M201 284v-10M205 284v-15M210 284v-12M176 305h42M180 305v-10M185 305v-10M191 305v-15M196 305v-15' +
  'M202 305v-15M206 305v-14M186 326v-10M196 326v-15M204 326v-12M209 326v-14M116 330v-38h48v38M122 292v-12h22v12';

const BOOKS_2 =
  'M54 360h40v106h-40zM54 381h40M58 381v-12M63 381v-10M69 381v-15M73 381v-15M78 381v-12M82 381v-10M87 381v-15M54 402h40M58 402v-15M64 402v-15M69 402v-14' +
  'M73 402v-12M82 402v-12M87 402v-10M54 424h40M58 424v-14M63 424v-12M67 424v-10M71 424v-14M75 424v-12M81 424v-10M85 424v-12M54 445h40M68 445v-14' +
  'M84 445v-14M58 466v-14M64 466v-14M70 466v-10M84 466v-15M112 470v-36h70v36';

/** A cut through the town: library, school, museum, youth club, a workshop in the cellar, and one line through all of them. */
export const CrossSection = ({ label }: { label: string }) => (
  <svg className="section-drawing" viewBox="0 104 720 440" role="img" aria-label={label}>
    <path className="cut" d="M0 470H720M40 470V190L135 130L230 190V470M40 330H230" />
    <path className="thin" d={BOOKS_1} />
    <Figure sector="culture" x={152} y={330} />
    <path className="thin" d={BOOKS_2} />
    <Figure sector="culture" x={126} y={470} />
    <Figure sector="culture" x={168} y={470} />
    <path className="thin" d="M136 434l6-14h20l4 14M212 470v-70h-14v70M135 130v-14M128 116h14" />
    <path className="cut" d="M230 250H450V470M230 360H450" />
    <path className="thin" d="M252 276h72v46h-72zM262 290h30M262 300h44M262 310h22" />
    <Figure sector="education" x={346} y={360} />
    <path className="thin" d="M372 360v-24h62v24M384 336l5-12h18l3 12" />
    <Figure sector="education" x={420} y={360} />
    <path className="thin" d="M250 470v-26h46v26M312 470v-26h46v26M374 470v-26h46v26" />
    <Figure sector="education" x={273} y={470} />
    <Figure sector="education" x={335} y={470} />
    <Figure sector="education" x={397} y={470} />
    <path className="thin" d="M262 444h22v-3h-22zM324 444h22v-3h-22zM386 444h22v-3h-22zM300 250v-30h90v30M310 230h70" />
    <path className="cut" d="M450 470V230H610V470M470 230c0-84 120-84 120 0M450 330H610" />
    <path
      className="thin"
      d="M500 214l52-38 8 11-52 38zM530 206v24M518 230l12-24 12 24M466 330v-60c14 6 20 30 14 60M594 330v-60c-14 6-20 30-14 60M466 270h128"
    />
    <Figure sector="culture" x={520} y={330} />
    <Figure sector="culture" x={548} y={330} />
    <path
      className="thin"
      d="M472 470v-44h36v44M480 426v-10a10 10 0 0 1 20 0v10M560 470v-30h36v30M566 440l6-22h12l6 22"
    />
    <Figure sector="culture" x={536} y={470} />
    <path className="cut" d="M610 470V300L650 270L700 300V470M610 386H700" />
    <path className="thin" d="M622 386v-20h46v20M622 366v-10h46v10" />
    <Figure sector="social" x={684} y={386} />
    <Figure sector="social" x={640} y={362} />
    <path className="thin" d="M624 470v-24h62v24M634 446h42l-4-12h-34z" />
    <Figure sector="social" x={656} y={470} />
    <path className="cut" d="M180 470V540H500V470" />
    <path
      className="thin"
      d="M204 540v-50h30v50M204 502h30M204 514h30M204 526h30M260 540v-22h90v22M275 518v-14h26v14M312 518l8-10 10 10M420 540v-40h50v40M420 520h50"
    />
    <Figure sector="social" x={372} y={540} />
    <path className="thin" d="M18 470v-40M18 430c-16-4-16-34 0-40 16 6 16 36 0 40z" />
    <path className="wire" d="M0 402H720" />
    <circle className="node" cx="135" cy="402" r="5" />
    <circle className="node" cx="340" cy="402" r="5" />
    <circle className="node" cx="530" cy="402" r="5" />
    <circle className="node" cx="655" cy="402" r="5" />
  </svg>
);

const Figure = ({ sector, x, y }: { sector: Sector; x: number; y: number }) => (
  <g className="fig" data-sector={sector} transform={`translate(${x} ${y})`}>
    <circle cx="0" cy="-34" r="7" />
    <path d="M-10 0v-14c0-7 4-11 10-11s10 4 10 11V0" />
  </g>
);
