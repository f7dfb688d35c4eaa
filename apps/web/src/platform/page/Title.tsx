/** The title of the page, in the browser's tab and read out on navigation. */
export const Title = ({ children }: { children: string }) => <title>{children === 'Querschnitt' ? children : `${children} – Querschnitt`}</title>;
