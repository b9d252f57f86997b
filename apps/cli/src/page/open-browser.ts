import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** A program that opens files in whatever the user has for them. */
interface Opener {
  readonly command: string
  readonly args: readonly string[]
}

/** The system's opener, or null where there is no desktop to open anything on. */
export function findOpener(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): Opener | null {
  if (platform === 'darwin') return { command: 'open', args: [] }
  // Not «start»: it belongs to the shell, which would read the file's name as a command line.
  if (platform === 'win32') return { command: 'rundll32', args: ['url.dll,FileProtocolHandler'] }
  const programs = env.WSL_DISTRO_NAME ? ['wslview', 'xdg-open'] : env.DISPLAY || env.WAYLAND_DISPLAY ? ['xdg-open'] : []
  const command = programs.find(program => isInPath(program, env.PATH ?? ''))
  return command === undefined ? null : { command, args: [] }
}

function isInPath(program: string, path: string): boolean {
  return path.split(delimiter).some(folder => {
    if (folder === '') return false
    try {
      accessSync(join(folder, program), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

/**
 * Opens a file in the browser, and does not wait for it. Gives false where there is none, or where it cannot be started.
 *
 * @example if (!(await openInBrowser('/tmp/marsad.html'))) console.log('open it yourself')
 */
export function openInBrowser(path: string): Promise<boolean> {
  const opener = findOpener(process.platform, process.env)
  if (!opener) return Promise.resolve(false)
  return new Promise(resolve => {
    const child = spawn(opener.command, [...opener.args, path], { stdio: 'ignore', detached: true })
    child.once('error', () => resolve(false))
    child.once('spawn', () => {
      child.unref()
      resolve(true)
    })
  })
}
