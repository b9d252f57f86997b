import { defineConfig } from 'tsdown'

/**
 * How every package is built: for any runtime, with its types.
 *
 * @example export default packageBuild('src/index.ts')
 */
export const packageBuild = (...entry: string[]) =>
  defineConfig({
    entry,
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
