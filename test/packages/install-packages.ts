import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The packages that are published for others. */
export const PUBLISHED = ['model', 'arabic', 'coder', 'formats', 'ingest', 'register'] as const
export type Published = (typeof PUBLISHED)[number]

/** What the published packages take from npm; linked from the workspace, so that the test needs no network. */
const FROM_NPM = [
  ...['zod', 'csv-stringify', 'better-sqlite3', 'kysely'],
  ...['chardet', 'csv-parse', 'feedsmith', 'htmlparser2', 'ipaddr.js', 'robots-parser', 'undici', 'warcio', 'yauzl'],
]

export interface InstalledPackages {
  /** The files of each package's tarball. */
  readonly files: Readonly<Record<Published, readonly string[]>>
}

/**
 * Packs the built packages as for publishing and installs the tarballs into an empty project.
 *
 * @throws where a package is not built
 */
export function installPackages(project: string): InstalledPackages {
  for (const name of PUBLISHED) if (!existsSync(join(root, 'packages', name, 'dist/index.js'))) throw new Error('npm run build comes before these tests')
  const tarballs = join(project, 'tarballs')
  mkdirSync(tarballs, { recursive: true })
  writeFileSync(join(project, 'package.json'), '{ "name": "reader", "private": true, "type": "module" }')
  const npm = (args: string[], cwd: string) =>
    execFileSync('npm', [...args, '--offline', '--no-audit', '--no-fund'], { cwd, encoding: 'utf8', shell: process.platform === 'win32' })
  const workspaces = PUBLISHED.flatMap(name => ['-w', `@marsad/${name}`])
  const packs = JSON.parse(npm(['pack', '--json', '--ignore-scripts', '--pack-destination', tarballs, ...workspaces], root)) as Pack[]
  // Without scripts: better-sqlite3 is linked as it was built for the workspace.
  npm(
    ['install', '--ignore-scripts', ...packs.map(({ filename }) => join(tarballs, filename)), ...FROM_NPM.map(name => join(root, 'node_modules', name))],
    project,
  )
  const files = Object.fromEntries(packs.map(pack => [pack.name.replace('@marsad/', ''), pack.files.map(file => file.path)]))
  return { files: files as Record<Published, string[]> }
}

interface Pack {
  readonly name: string
  readonly filename: string
  readonly files: readonly { readonly path: string }[]
}
