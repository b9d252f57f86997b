import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Where the built page may be: beside the built program, or, in the repository, where it is built. */
const PLACES = Object.freeze(['./page.html', '../../page/dist/index.html', '../../../page/dist/index.html'])

/**
 * The built page without data, or null where it has not been built.
 *
 * @param base the URL of the program's file
 * @example readTemplateFile(import.meta.url)
 */
export function readTemplateFile(base: string): string | null {
  const path = PLACES.map(place => fileURLToPath(new URL(place, base))).find(each => existsSync(each))
  return path === undefined ? null : readFileSync(path, 'utf8')
}
