/** Mail domains that anybody can have an address at; they say nothing about an institution. */
export const freeMailProviders =
  `gmx.de gmx.net gmx.at gmx.ch web.de freenet.de t-online.de posteo.de mailbox.org gmail.com googlemail.com outlook.com outlook.de hotmail.com hotmail.de
  live.com live.de yahoo.com yahoo.de icloud.com me.com proton.me protonmail.com tutanota.com tutanota.de tuta.io aol.com arcor.de online.de email.de mail.de magenta.de vodafone.de kabelmail.de`.split(
    /\s+/,
  );
