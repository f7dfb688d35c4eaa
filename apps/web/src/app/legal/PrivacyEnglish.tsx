import { Stated } from './LegalPage';

export const PrivacyEnglish = () => (
  <>
    <p>
      In short: this platform loads nothing from other servers, measures nobody and sells nothing. It stores what you
      write, and what is needed to keep you signed in.
    </p>
    <h2>Responsible</h2>
    <p>
      <Stated of="operator">name</Stated>, <Stated of="address">address</Stated>. Data protection officer:{' '}
      <Stated of="dataProtectionOfficer">contact</Stated>
    </p>
    <h2>What is stored</h2>
    <ul>
      <li>
        Account: name, e-mail address, password (only as a value it cannot be recovered from), institution, occupation,
        sectors.
      </li>
      <li>
        What you enter and write yourself: posts, registrations for events, your profile in the directory of experts if
        you make one.
      </li>
      <li>How far you have read in a topic, so that you can go on there. Others do not see this.</li>
    </ul>
    <h2>Cookies</h2>
    <p>
      <code>session</code> keeps you signed in, for 30 days at most, and for 14 without a visit. <code>lang</code>,{' '}
      <code>theme</code>, <code>density</code> and <code>panel</code> remember language and looks when you change them.
      There are no others, which is why no window asks you about them.
    </p>
    <h2>Legal basis and duration</h2>
    <p>
      Processing is necessary to provide the platform to you (article 6 (1) GDPR, letter{' '}
      <Stated of="legalBasis">b or e</Stated>). Your account stays until you ask for its deletion; a mail to{' '}
      <Stated of="email">e-mail address</Stated> is enough. Then name, address and profile disappear and your posts
      stand without your name. Sign-ins, failed ones too, stay in the log of the administration for 90 days; decisions
      of the administration, interventions of moderators and former names remain there. If a request is declined, the
      data are deleted at once; name and reason stay in the log for another 90 days. Of mails that were sent, address
      and subject stay for 30 days, and for those who have not become members only until registration or invitation end.
      Server logs: <Stated of="logRetention">duration</Stated>.
    </p>
    <h2>Who receives data</h2>
    <p>
      Nobody outside this platform. The server is hosted by <Stated of="hosting">data centre, processor</Stated>. Mail
      is sent through <Stated of="mailService">mail service</Stated>.
    </p>
    <h2>Your rights</h2>
    <p>
      Access, rectification, erasure, restriction, portability and objection. Access, rectification and portability need
      no request: you find them in your account. Complaints go to the supervisory authority:{' '}
      <Stated of="supervisoryAuthority">competent authority of the state</Stated>.
    </p>
  </>
);
