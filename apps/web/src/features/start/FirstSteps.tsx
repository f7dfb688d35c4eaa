import { useQueryClient } from '@tanstack/react-query';
import { api, isProblem } from '../../platform/api';
import { Link } from '../../platform/router';
import { useTexts } from '../../platform/texts';
import { Button, ButtonLink } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { useNotice } from '../../ui/notices';
import { Section } from '../../ui/rows';
import { tasks, useTasks } from './tasks';
import { firstStepsTexts } from './first-steps-texts';

const parts = ['work', 'can', 'confirmed'] as const;

/** The profile in three steps, until all are done or one puts them away. */
export function FirstSteps() {
  const t = useTexts(firstStepsTexts);
  const client = useQueryClient();
  const notice = useNotice();
  const steps = useTasks()?.steps;
  if (!steps || steps.putAway || parts.every((part) => steps[part])) return null;
  const change = async (action: () => Promise<unknown>) => {
    try {
      await action();
      await client.invalidateQueries({ queryKey: tasks.queryKey });
    } catch (error) {
      if (!isProblem(error)) throw error;
      notice(error.message);
    }
  };
  return (
    <Section title={t.profile} side={t.done(parts.filter((part) => steps[part]).length)}>
      <ol className="steps-list">
        {parts.map((part, nth) => (
          <li key={part} className="row">
            <span className={steps[part] ? 'step done' : 'step'}>{steps[part] ? <Icon name="check" /> : nth + 1}</span>
            <div>
              <h3>
                <Link to="/profil">{t[part]}</Link>
                {steps[part] && <span className="vh">{t.isDone}</span>}
              </h3>
              <p className="small muted">{t.why[part]}</p>
            </div>
          </li>
        ))}
      </ol>
      <p className="acts">
        <ButtonLink to="/profil" icon="edit">
          {t.toProfile}
        </ButtonLink>
        <Button quiet onClick={() => void change(() => api('PUT /api/start/steps/away', {}))}>
          {t.putAway}
        </Button>
      </p>
    </Section>
  );
}
