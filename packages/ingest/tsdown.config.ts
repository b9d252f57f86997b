import { defineConfig } from 'tsdown'

/** As the other packages are built, but for Node: this one reads files and the network. */
export default defineConfig({
  entry: ['src/index.ts', 'src/html/index.ts'],
  format: 'esm',
  platform: 'node',
  target: 'node20',
  unbundle: true,
  fixedExtension: false,
  dts: true,
  clean: true,
  logLevel: 'warn',
  inputOptions: { checks: { pluginTimings: false } },
})
