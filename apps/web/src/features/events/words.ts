import type { AccessFeature, Format, Kind, Mode } from '@querschnitt/shared/events/events.schema';
import { defineTexts } from '../../platform/texts';
import type { IconName } from '../../ui/icon-names';

/** The schema's lists again, because importing them would bring zod into the first view; TypeScript keeps them complete. */
const names = <T extends string>(all: Record<T, true>) => Object.keys(all) as T[];
export const formats = names<Format>({ on_site: true, online: true, hybrid: true });
export const kinds = names<Kind>({ training: true, exchange: true, consultation: true, workshop: true, other: true });
export const accessFeatures = names<AccessFeature>({
  step_free: true,
  induction_loop: true,
  sign_language: true,
  captions: true,
});
export const modes = names<Mode>({ on_site: true, online: true, recording: true });

export const formatIcon: Record<Format, IconName> = { on_site: 'place', online: 'video', hybrid: 'hybrid' };
export const modeIcon: Record<Mode, IconName> = { on_site: 'place', online: 'video', recording: 'play' };
export const accessIcon: Record<AccessFeature, IconName> = {
  step_free: 'wheelchair',
  induction_loop: 'ear',
  sign_language: 'sign',
  captions: 'captions',
};

export const words = defineTexts({
  de: {
    format: { on_site: 'Vor Ort', online: 'Online', hybrid: 'Hybrid' } as Record<Format, string>,
    mode: { on_site: 'Vor Ort', online: 'Online', recording: 'Nur Aufzeichnung' } as Record<Mode, string>,
    /** Within a sentence. */
    modeSpoken: { on_site: 'vor Ort', online: 'online', recording: 'Aufzeichnung' } as Record<Mode, string>,
    kind: {
      training: 'Fortbildung',
      exchange: 'Austausch, Runder Tisch',
      consultation: 'Sprechstunde',
      workshop: 'Werkstatt',
      other: 'Anderes',
    } as Record<Kind, string>,
    access: {
      step_free: 'Stufenlos',
      induction_loop: 'Induktionsschleife',
      sign_language: 'Gebärdensprache',
      captions: 'Untertitel',
    } as Record<AccessFeature, string>,
    accessShort: {
      step_free: 'stufenlos',
      induction_loop: 'Hörschleife',
      sign_language: 'DGS',
      captions: 'Untertitel',
    } as Record<AccessFeature, string>,
  },
  en: {
    format: { on_site: 'On site', online: 'Online', hybrid: 'Hybrid' },
    mode: { on_site: 'On site', online: 'Online', recording: 'Recording only' },
    modeSpoken: { on_site: 'on site', online: 'online', recording: 'recording' },
    kind: {
      training: 'Training',
      exchange: 'Exchange, round table',
      consultation: 'Consultation',
      workshop: 'Workshop',
      other: 'Other',
    },
    access: {
      step_free: 'Step-free',
      induction_loop: 'Induction loop',
      sign_language: 'Sign language',
      captions: 'Captions',
    },
    accessShort: {
      step_free: 'step-free',
      induction_loop: 'hearing loop',
      sign_language: 'sign language',
      captions: 'captions',
    },
  },
});
