import { Component, createRef, type ReactNode } from 'react';
import { isNearEnd, toLatest, topmost } from './place';

interface Props {
  children: ReactNode;
  /** Last position on the page; when it grows while the end is in view, the end stays in view. */
  last: number;
}
interface Before {
  anchor: HTMLElement | undefined;
  top: number;
  atEnd: boolean;
}

/**
 * Whatever is added or taken away above, the post one looks at stays where it is. Measured right before and right after
 * the change of the document, so it holds in browsers without scroll anchoring too.
 */
export class KeepPlace extends Component<Props> {
  private readonly stream = createRef<HTMLDivElement>();

  override getSnapshotBeforeUpdate(): Before {
    const anchor = this.stream.current ? topmost(this.stream.current) : undefined;
    return { anchor, top: anchor?.getBoundingClientRect().top ?? 0, atEnd: isNearEnd() };
  }

  override componentDidUpdate({ last }: Props, _state: unknown, { anchor, top, atEnd }: Before) {
    if (atEnd && this.props.last > last) return toLatest();
    if (!anchor?.isConnected) return;
    const moved = anchor.getBoundingClientRect().top - top;
    if (moved !== 0) scrollBy({ top: moved, behavior: 'instant' });
  }

  override render() {
    return <div ref={this.stream}>{this.props.children}</div>;
  }
}
