import { defineConfig } from 'tsdown'

export default defineConfig({
  entry: ['src/index.ts', 'src/schema.ts'],
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  // One file a module: with `sideEffects: false` a bundler then drops what is not imported, tables and all.
  unbundle: true,
  fixedExtension: false,
  dts: true,
  clean: true,
  logLevel: 'warn',
  inputOptions: { checks: { pluginTimings: false } },
})
