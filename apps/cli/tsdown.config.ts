import { defineConfig } from 'tsdown'

const source = (path: string) => new URL(`../../packages/${path}`, import.meta.url).pathname

/**
 * Everything is bundled, for a program of few files starts quickly; what a run may not need (HTML, charsets, schemas, progress bar)
 * is in pieces of its own that are loaded when it does.
 */
export default defineConfig({
  entry: { marsad: 'src/main.ts', worker: 'src/code/worker.ts' },
  format: 'esm',
  platform: 'node',
  target: 'node20',
  fixedExtension: false,
  clean: true,
  dts: false,
  // The page's template and the coder's tables go with the program.
  copy: [
    { from: '../page/dist/index.html', to: 'dist', rename: 'page.html' },
    { from: '../../packages/coder/src/generated/tables.bin', to: 'dist' },
  ],
  // What is compiled for the machine is installed beside the program.
  deps: { alwaysBundle: [/^(?!better-sqlite3$)/], neverBundle: ['better-sqlite3'], onlyBundle: false },
  alias: {
    '@marsad/model/schema': source('model/src/schema.ts'),
    '@marsad/model': source('model/src/index.ts'),
    '@marsad/arabic': source('arabic/src/index.ts'),
    '@marsad/coder/with-tables': source('coder/src/with-tables.ts'),
    '@marsad/coder': source('coder/src/index.ts'),
    '@marsad/formats': source('formats/src/index.ts'),
    '@marsad/ingest': source('ingest/src/index.ts'),
    '@marsad/register': source('register/src/index.ts'),
  },
})
