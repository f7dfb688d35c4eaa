import { Link } from '../../../platform/router';
import { useMe } from '../../../platform/session';
import { useTexts } from '../../../platform/texts';
import { texts } from './texts';

export function NewHere() {
  const t = useTexts(texts);
  const { person } = useMe();
  return (
    <>
      <p className="new-here">
        {t.newHere}{' '}
        <Link className="link" to="/registrieren">
          {t.register}
        </Link>
        {t.registerTail} {t.publicRooms}{' '}
        <Link className="link" to="/raeume">
          {t.readWithout}
        </Link>
        .
      </p>
      {person && <p className="small muted">{t.signedInAs(person.name)}</p>}
    </>
  );
}
