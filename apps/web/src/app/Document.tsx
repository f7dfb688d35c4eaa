import type { ReactNode } from 'react';
import { usePreferences } from '../platform/preferences';
import type { PageState } from './facts';

/** The whole document is React's, so that language and theme are ordinary state. */
export function Document({ assets, children }: { assets: PageState['assets']; children: ReactNode }) {
  const { language, theme, density, panel } = usePreferences().preferences;
  return (
    <html lang={language} data-theme={theme} data-density={density} data-panel={panel}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#fbfaf7" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#17130f" media="(prefers-color-scheme: dark)" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        {assets.css.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        {assets.js.map((src) => (
          <script key={src} type="module" src={src} />
        ))}
      </head>
      <body>{children}</body>
    </html>
  );
}
