import { z } from 'zod';
import { line } from '../kernel/line.js';

/** What every page says of this installation. `town` is empty where none is named. */
export const SiteFacts = z.object({ name: line(60).min(1), town: line(80) });

const text = z.string().trim().max(1000);
const email = z.union([z.literal(''), z.email().max(254)]);

/**
 * What the pages the law asks for say of whoever runs this installation, empty where nobody has said it yet:
 * § 5 DDG and § 18 (2) MStV, Art. 11 and 12 DSA, Art. 13 GDPR, § 12b BGG and BITV 2.0.
 */
export const Operator = z.object({
  operator: line(200),
  address: text,
  representedBy: line(200),
  email,
  telephone: line(40),
  editor: text,
  contactPoint: email,
  dataProtectionOfficer: text,
  legalBasis: z.enum(['', 'b', 'e']),
  hosting: line(300),
  mailService: line(300),
  logRetention: line(100),
  supervisoryAuthority: text,
  barrierReplyWithin: line(100),
  enforcementBody: text,
  accessibilityReviewedAt: z.union([z.literal(''), z.iso.date()]),
});

/** `version` rises with every change. */
export const Site = SiteFacts.extend(Operator.shape).extend({ version: z.int().min(0) });

export type SiteFacts = z.infer<typeof SiteFacts>;
export type Site = z.infer<typeof Site>;
export type OperatorField = keyof z.infer<typeof Operator>;

const operatorFields = Object.keys(Operator.shape) as OperatorField[];

/** As it stands before anybody has said something. */
export const unsetSite: Site = {
  name: 'Querschnitt',
  town: '',
  version: 0,
  ...(Object.fromEntries(operatorFields.map((field) => [field, ''])) as z.infer<typeof Operator>),
};
