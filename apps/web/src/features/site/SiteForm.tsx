import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { api } from '../../platform/api';
import { Form, SelectField, SubmitButton, TextArea, TextField, useContractForm } from '../../platform/form';
import { siteFacts } from '../../platform/site';
import { useTexts } from '../../platform/texts';
import { useNotice } from '../../ui/notices';
import { Section } from '../../ui/rows';
import { operator } from './needs';
import { texts } from './texts';

const bases = ['', 'b', 'e'] as const;

/** What the installation is called and who runs it, all on one page: an operator fills it in with the papers at hand. */
export function SiteForm() {
  const t = useTexts(texts);
  const client = useQueryClient();
  const notice = useNotice();
  const { data: site } = useSuspenseQuery(operator);
  const form = useContractForm({
    on: 'PUT /api/site',
    draft: 'site',
    schema: () => import('@querschnitt/shared/site/site.contract').then((contract) => contract.editSite.input),
    defaults: site,
    current: () => api('GET /api/site/operator', {}),
    done: (after) => {
      client.setQueryData(operator.queryKey, after);
      client.setQueryData(siteFacts.queryKey, { name: after.name, town: after.town });
      form.reset(after);
      notice(t.saved);
    },
  });
  return (
    <Form form={form}>
      <p className="muted new-here">{t.lead}</p>
      <Section title={t.naming}>
        <TextField name="name" label={t.name} maxLength={60} />
        <TextField name="town" label={t.town} hint={t.townHint} maxLength={80} optional />
      </Section>
      <Section title={t.imprint}>
        <TextField
          name="operator"
          label={t.operator}
          hint={t.operatorHint}
          maxLength={200}
          autoComplete="organization"
        />
        <TextArea name="address" label={t.address} rows={3} maxLength={1000} autoComplete="street-address" />
        <TextField name="representedBy" label={t.representedBy} maxLength={200} />
        <TextField name="email" label={t.email} hint={t.contactHint} type="email" autoComplete="email" />
        <TextField name="telephone" label={t.telephone} type="tel" maxLength={40} autoComplete="tel" />
        <TextArea name="editor" label={t.editor} rows={3} maxLength={1000} />
        <TextField name="contactPoint" label={t.contactPoint} hint={t.contactPointHint} type="email" />
      </Section>
      <Section title={t.privacy}>
        <TextArea name="dataProtectionOfficer" label={t.dataProtectionOfficer} rows={3} maxLength={1000} />
        <SelectField
          name="legalBasis"
          label={t.legalBasis}
          options={bases.map((value) => ({ value, label: t.legalBases[value] }))}
        />
        <TextField name="hosting" label={t.hosting} hint={t.hostingHint} maxLength={300} />
        <TextField name="mailService" label={t.mailService} maxLength={300} />
        <TextField name="logRetention" label={t.logRetention} hint={t.logRetentionHint} maxLength={100} />
        <TextArea name="supervisoryAuthority" label={t.supervisoryAuthority} rows={3} maxLength={1000} />
      </Section>
      <Section title={t.accessibility}>
        <TextField name="barrierReplyWithin" label={t.barrierReplyWithin} hint={t.barrierReplyHint} maxLength={100} />
        <TextArea name="enforcementBody" label={t.enforcementBody} rows={3} maxLength={1000} />
        <TextField name="accessibilityReviewedAt" label={t.accessibilityReviewedAt} type="date" />
      </Section>
      <SubmitButton>{t.save}</SubmitButton>
    </Form>
  );
}
