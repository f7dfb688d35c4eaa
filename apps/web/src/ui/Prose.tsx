import { cn } from './class-names';

/** The only place that shows HTML: what the server rendered from Markdown and sanitised. */
export const Prose = ({ html, className, lang }: { html: string; className?: string; lang?: string }) => (
  // eslint-disable-next-line no-restricted-syntax -- the one place
  <div className={cn('prose', className)} lang={lang} dangerouslySetInnerHTML={{ __html: html }} />
);
