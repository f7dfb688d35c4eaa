import type { ManagedMember } from '@querschnitt/shared/people/administration.schema';
import type { PersonRef } from '@querschnitt/shared/people/person-ref';
import { useState } from 'react';
import { api } from '../../../platform/api';
import { useMe } from '../../../platform/session';
import { useTexts } from '../../../platform/texts';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { Menu, MenuItem } from '../../../ui/Menu';
import { Institution } from './Institution';
import { isAdministrator } from './needs';
import { Suspend } from './Suspend';
import { texts } from './texts';
import { useDecision } from './use-decision';

const dialogs = { institution: Institution, signOut: SignOut, suspend: Suspend };

/** What can be done about a member. */
export function MemberMenu({ member: { person, state } }: { member: ManagedMember }) {
  const t = useTexts(texts);
  const { me } = useMe();
  const { decide } = useDecision();
  const [open, setOpen] = useState<keyof typeof dialogs>();
  const Open = open && dialogs[open];
  const mayDecide = isAdministrator(me) && person.id !== me.id;
  const reinstate = () =>
    void decide(() => api('DELETE /api/members/:id/suspension', { id: person.id }), t.reinstated(person.name));
  return (
    <>
      <Menu label={t.moreAbout(person.name)}>
        <MenuItem onClick={() => setOpen('institution')}>{t.changeInstitution}</MenuItem>
        {mayDecide && state === 'active' && <MenuItem onClick={() => setOpen('signOut')}>{t.signOut}</MenuItem>}
        {mayDecide && state === 'active' && (
          <MenuItem danger onClick={() => setOpen('suspend')}>
            {t.suspend}
          </MenuItem>
        )}
        {mayDecide && state === 'suspended' && <MenuItem onClick={reinstate}>{t.reinstate}</MenuItem>}
      </Menu>
      {Open && <Open person={person} close={() => setOpen(undefined)} />}
    </>
  );
}

function SignOut({ person, close }: { person: PersonRef; close: () => void }) {
  const t = useTexts(texts);
  const { decide } = useDecision();
  const signOut = async () => {
    close();
    await decide(() => api('DELETE /api/members/:id/sessions', { id: person.id }), t.signedOut(person.name));
  };
  return (
    <Dialog open onClose={close} title={t.signOutOne(person.name)}>
      <p>{t.signOutHint}</p>
      <p className="acts">
        <Button main onClick={() => void signOut()}>
          {t.signOut}
        </Button>
        <Button quiet onClick={close}>
          {t.cancel}
        </Button>
      </p>
    </Dialog>
  );
}
