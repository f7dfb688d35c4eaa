import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { oneLanguage } from './vite.plugins';

const COMMON = /web[\/]src[\/](ui|platform(?![\/]form))[\/]|kernel[\/]right/;
/** What several pages share, but no room. */
const NOT_IN_ROOMS = /ui[\/](CrossSection|AuthLayout|profile-texts|[Aa]vailability|Confirmed|FileButton|Steps|Meter)/;
const ROOM = /(features|shared[\/]src)[\/]rooms[\/]|routes[\/](Room|Topic)Page/;
/** What only some open in a room. */
const LATER =
  /Dialog|EditPost|use-edit|NewRoom|NewTopic|RoomSettings|RoomForm|Members|Invite|RoomList|RoomSearch|narrow-rooms|Emptied|[Rr]emoval|composer[\/]emoji|(members|form|list|new-topic)-texts|[\/]start[\/]|contract|schema/;

/** Dozens of tiny files compress badly and cost a request each. In one file each travel the libraries, what stays while pages change, what several pages draw with, and a room with its topics. */
const groups = [
  // With the styles every page has: those of features come after them, or layers would take another order.
  { name: 'libraries', priority: 3, test: /node_modules.(react|react-dom|scheduler|@tanstack)[\/]|ui[\/]styles[\/]/ },
  { name: 'house', priority: 2, tags: ['$initial' as const] },
  // Before the room, which would take along all it needs: who needs the same would then load the room.
  { name: 'common', priority: 1, test: (id: string) => COMMON.test(id) && !NOT_IN_ROOMS.test(id), minShareCount: 2 },
  { name: 'room', test: (id: string) => ROOM.test(id) && !LATER.test(id) },
];

/** Browser build into dist/client, one for each language, named by `--mode`; `vite build --ssr` into dist/server, one file that runs with plain Node. */
export default defineConfig(({ isSsrBuild, command, mode }) => ({
  plugins: [react(), oneLanguage(mode === 'de' || mode === 'en' ? mode : undefined)],
  // Node starts without NODE_ENV in the example; React must not draw pages with its slow checks.
  ...(isSsrBuild && { define: { 'process.env.NODE_ENV': '"production"' } }),
  resolve: { conditions: ['querschnitt', 'module', isSsrBuild ? 'node' : 'browser', 'production'] },
  ssr: {
    noExternal: command === 'build' || ['@querschnitt/shared'],
    resolve: { conditions: ['querschnitt', 'module', 'node', 'production'] },
  },
  build: {
    target: 'es2022',
    // light-dark(), nesting and :has() stay as written; older browsers get a plain but readable page.
    cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
    outDir: isSsrBuild ? 'dist/server' : 'dist/client',
    emptyOutDir: mode !== 'en',
    manifest: !isSsrBuild && `.vite/manifest.${mode}.json`,
    cssCodeSplit: false,
    sourcemap: false,
    copyPublicDir: !isSsrBuild,
    rollupOptions: {
      input: isSsrBuild ? 'src/app/entry-server.tsx' : 'src/app/entry-client.tsx',
      output: isSsrBuild ? {} : { codeSplitting: { groups } },
    },
  },
}));
