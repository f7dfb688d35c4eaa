import { Link } from '../../../platform/router';

const ADDRESS = /^https?:\/\/\S+$/;

/** A plain mail: paragraphs, and links where an address stands alone in its line. Those of this installation stay on the host one is on. */
export const MailText = ({ text, publicUrl }: { text: string; publicUrl: string }) => (
  <div className="letter-text">
    {text.split(/\n{2,}/).map((paragraph, nth) => (
      <p key={nth}>
        {paragraph.split('\n').map((line, at) => (
          <span className="block" key={at}>
            {ADDRESS.test(line) ? <Address href={line} publicUrl={publicUrl} /> : line}
          </span>
        ))}
      </p>
    ))}
  </div>
);

function Address({ href, publicUrl }: { href: string; publicUrl: string }) {
  if (!href.startsWith(`${publicUrl}/`))
    return (
      <a className="link" href={href} rel="noreferrer">
        {href}
      </a>
    );
  return (
    <Link className="link" to={href.slice(publicUrl.length)}>
      {href}
    </Link>
  );
}
