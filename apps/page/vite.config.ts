import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { viteSingleFile } from 'vite-plugin-singlefile'
import { contentSecurityPolicy } from './vite-csp.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** One HTML file that needs nothing beside it: it is opened from the disk, without a server or a network. */
export default defineConfig({
  // The packages' sources, so that only what the page uses of them is in it.
  resolve: { alias: { '@marsad/model': at('../../packages/model/src/index.ts'), '@marsad/arabic': at('../../packages/arabic/src/index.ts') } },
  json: { stringify: true },
  build: { target: 'es2022', modulePreload: { polyfill: false }, reportCompressedSize: false },
  plugins: [viteSingleFile({ removeViteModuleLoader: true }), contentSecurityPolicy()],
})
