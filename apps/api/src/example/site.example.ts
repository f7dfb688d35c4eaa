import type { INestApplicationContext } from '@nestjs/common';
import { unsetSite } from '@querschnitt/shared/site/site.schema';
import { Site } from '../features/site/index.js';

/** Whoever runs the example: invented, but whole, so that the legal pages look as they should. */
export const siteExample = (app: INestApplicationContext) =>
  app.get(Site, { strict: false }).save({
    ...unsetSite,
    town: 'Jena',
    operator: 'Beispielverein Querschnitt e. V.',
    address: 'Musterstraße 1\n07743 Jena',
    representedBy: 'Hannelore Dietzsch',
    email: 'verwaltung@querschnitt.example',
    telephone: '03641 00000-0',
    editor: 'Hannelore Dietzsch, Anschrift wie oben',
    contactPoint: 'kontakt@querschnitt.example',
    dataProtectionOfficer: 'datenschutz@querschnitt.example',
    legalBasis: 'b',
    hosting: 'Rechenzentrum Beispielstadt',
    mailService: 'Rechenzentrum Beispielstadt',
    logRetention: '14 Tage',
    supervisoryAuthority: 'Thüringer Landesbeauftragter für den Datenschutz und die Informationsfreiheit (TLfDI)',
    barrierReplyWithin: 'zwei Wochen',
    enforcementBody: 'Durchsetzungsstelle des Freistaats Thüringen für digitale Barrierefreiheit',
    accessibilityReviewedAt: '2026-11-02',
  });
