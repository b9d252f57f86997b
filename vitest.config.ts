import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { PlainReporter } from './scripts/plain-reporter.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Tests read the packages' sources; the built ones are tried by the end-to-end tests. */
const alias = {
  '@marsad/model/schema': at('packages/model/src/schema.ts'),
  '@marsad/model': at('packages/model/src/index.ts'),
  '@marsad/arabic': at('packages/arabic/src/index.ts'),
  '@marsad/coder/with-tables': at('packages/coder/src/with-tables.ts'),
  '@marsad/coder': at('packages/coder/src/index.ts'),
  '@marsad/formats': at('packages/formats/src/index.ts'),
  '@marsad/ingest/html': at('packages/ingest/src/html/index.ts'),
  '@marsad/ingest': at('packages/ingest/src/index.ts'),
  '@marsad/register': at('packages/register/src/index.ts'),
}

export default defineConfig({
  test: {
    reporters: ['default', new PlainReporter()],
    projects: [
      { resolve: { alias }, test: { name: 'unit', include: ['{packages,apps}/*/{src,test}/**/*.test.ts', 'scripts/**/*.test.ts'], testTimeout: 30_000 } },
      { resolve: { alias }, test: { name: 'e2e', include: ['test/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000, fileParallelism: false } },
    ],
  },
})
