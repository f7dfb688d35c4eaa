import { useSite } from '../site';
import { useAttention } from './attention';

/**
 * The title of the page, in the browser's tab and read out on navigation; in front of it how much waits. And what a search
 * engine says below it.
 */
export function Title({ children, description }: { children: string; description: string }) {
  const waiting = useAttention();
  const { name } = useSite();
  const title = children === name ? children : `${children} – ${name}`;
  return (
    <>
      <title>{waiting > 0 ? `(${waiting}) ${title}` : title}</title>
      <meta name="description" content={description} />
    </>
  );
}
