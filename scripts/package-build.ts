import { defineConfig } from 'tsdown'

/**
 * How a package is built that runs anywhere, with its types.
 *
 * @example export default packageBuild('src/index.ts')
 */
export const packageBuild = (...entry: string[]) => build('neutral', 'es2022', entry)

/**
 * How a package is built that reads and writes files, with its types.
 *
 * @example export default nodePackageBuild('src/index.ts')
 */
export const nodePackageBuild = (...entry: string[]) => build('node', 'node20', entry)

const build = (platform: 'neutral' | 'node', target: string, entry: string[]) =>
  defineConfig({
    entry,
    format: 'esm',
    platform,
    target,
    // One file a module: with `sideEffects: false` a bundler then drops what is not imported, tables and all.
    unbundle: true,
    fixedExtension: false,
    dts: true,
    clean: true,
    logLevel: 'warn',
    inputOptions: { checks: { pluginTimings: false } },
  })
