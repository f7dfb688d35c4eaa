import { ByOperator } from './LegalPage';

export const PrivacyEnglish = () => (
  <>
    <p>In short: Querschnitt loads nothing from other servers, measures nobody and sells nothing. It stores what you write, and what is needed to keep you signed in.</p>
    <h2>Responsible</h2>
    <p>
      <ByOperator>name and address</ByOperator>, data protection officer: <ByOperator>contact</ByOperator>
    </p>
    <h2>What is stored</h2>
    <ul>
      <li>Account: name, e-mail address, password (only as a value it cannot be recovered from), institution, occupation, sectors.</li>
      <li>What you enter and write yourself: posts, registrations for events, your profile in the directory of experts if you make one.</li>
      <li>How far you have read in a topic, so that you can go on there. Others do not see this.</li>
    </ul>
    <h2>Cookies</h2>
    <p>
      <code>session</code> keeps you signed in, for 30 days at most. <code>lang</code>, <code>theme</code>, <code>density</code> and <code>panel</code> remember language and looks when you change them. There are no others, which is why no window asks you about them.
    </p>
    <h2>Legal basis and duration</h2>
    <p>
      Processing is necessary to provide the platform to you (article 6 (1) GDPR, letter <ByOperator>b or e</ByOperator>). Your account stays until you delete it; then name, address and profile disappear and your posts stand without your name. Server logs:{' '}
      <ByOperator>duration</ByOperator>.
    </p>
    <h2>Who receives data</h2>
    <p>
      Nobody outside this platform. The server is hosted by <ByOperator>data centre, processor</ByOperator>. Mail is sent through <ByOperator>mail service</ByOperator>.
    </p>
    <h2>Your rights</h2>
    <p>
      Access, rectification, erasure, restriction, portability and objection. Much of this you can do yourself in your account. Complaints go to the supervisory authority: <ByOperator>competent authority, in Thuringia the TLfDI</ByOperator>.
    </p>
  </>
);
