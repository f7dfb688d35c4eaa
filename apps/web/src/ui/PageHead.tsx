import type { ReactNode } from 'react';
import { Title } from '../platform/page';
import { useWayUp } from '../platform/router';
import { useSite } from '../platform/site';
import { useTexts } from '../platform/texts';
import { IconLink } from './IconButton';
import { texts } from './texts';

interface Props {
  /** Where am I; also the title of the window. */
  title: string;
  /** What it is about, for those who have only found it; otherwise what all this is. */
  description?: string | undefined;
  /** The way up on small screens. */
  up?: string;
  /** The title is the page's h1; set `false` where a larger one follows below. */
  heading?: boolean;
  /** What stands before the title, for example the room of a topic. */
  crumb?: ReactNode;
  /** What is said beside the title where there is room. */
  beside?: ReactNode;
  /** Actions of the page. */
  children?: ReactNode;
}

function Up({ to }: { to: string }) {
  const t = useTexts(texts);
  return <IconLink className="up" icon="back" label={t.back} {...useWayUp(to)} />;
}

/** The bar that says where one is and what one can do here. */
export function PageHead({ title, description, up, heading = true, crumb, beside, children }: Props) {
  const t = useTexts(texts);
  const { town } = useSite();
  const Name = heading ? 'h1' : 'span';
  return (
    <div className="page-head">
      <Title description={description || t.claim(town)}>{title}</Title>
      {up && <Up to={up} />}
      <div className="where">
        {crumb}
        <Name className="here">{title}</Name>
        {beside}
      </div>
      {children}
    </div>
  );
}
