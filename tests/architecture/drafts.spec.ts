import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from '@jest/globals';

const features = resolve(import.meta.dirname, '../../apps/web/src/features');

/** Forms that keep no draft although they do not show here how little they ask for, and why. */
const MAY_FORGET: Record<string, string> = {
  'events/page/ReinstateDialog.tsx': 'asks for nothing',
  'people/door/Confirm.tsx':
    'is filled in from the registration; what was typed for one link must not stand in the next',
};

/** From one form to the next, with what it asks for. */
const forms = readdirSync(features, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(?<!\.spec)\.tsx$/.test(file))
  .flatMap((file) =>
    readFileSync(join(features, file), 'utf8')
      .split('useContractForm({')
      .slice(1)
      .map((text) => ({ file, text })),
  );
const takesAMoment = ({ text }: { text: string }) => {
  const fields = text.match(/<\w+(Field|Group)\b/g)?.length ?? 0;
  return /<(TextArea|Introduction)\b/.test(text) || fields > 3 || fields === 0;
};

it('every form that takes more than a moment keeps a draft', () => {
  expect(forms.length).toBeGreaterThan(20);
  const forgetful = forms.filter((form) => takesAMoment(form) && !/^\s+draft: /m.test(form.text));
  expect(forgetful.map(({ file }) => file).sort()).toEqual(Object.keys(MAY_FORGET).sort());
});
