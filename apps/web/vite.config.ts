import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Dozens of tiny files compress badly and cost a request each: the libraries travel in one file, what every page draws with in another. */
const chunks = [
  { name: 'libraries', test: /node_modules.(react|react-dom|scheduler|@tanstack)[\/]/ },
  { name: 'common', test: /apps[\/]web[\/]src[\/](ui|platform|app)[\/](?!form|routes|legal)/, minShareCount: 2 },
];

/** Browser build into dist/client; `vite build --ssr` into dist/server, one file that runs with plain Node. */
export default defineConfig(({ isSsrBuild, command }) => ({
  plugins: [react()],
  // Node starts without NODE_ENV in the example; React must not draw pages with its slow checks.
  ...(isSsrBuild && { define: { 'process.env.NODE_ENV': '"production"' } }),
  resolve: { conditions: ['querschnitt', 'module', isSsrBuild ? 'node' : 'browser', 'production'] },
  ssr: { noExternal: command === 'build' || ['@querschnitt/shared'], resolve: { conditions: ['querschnitt', 'module', 'node', 'production'] } },
  build: {
    target: 'es2022',
    // light-dark(), nesting and :has() stay as written; older browsers get a plain but readable page.
    cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
    outDir: isSsrBuild ? 'dist/server' : 'dist/client',
    emptyOutDir: true,
    manifest: !isSsrBuild,
    cssCodeSplit: false,
    sourcemap: false,
    copyPublicDir: !isSsrBuild,
    rollupOptions: {
      input: isSsrBuild ? 'src/app/entry-server.tsx' : 'src/app/entry-client.tsx',
      output: isSsrBuild ? {} : { advancedChunks: { groups: chunks } },
    },
  },
}));
