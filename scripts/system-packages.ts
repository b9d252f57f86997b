/**
 * Makes sure that what the tests need beside npm's packages is there: a Chromium.
 * On Debian and its kin, run as root, it is installed; elsewhere a message says what to do.
 * Run: tsx scripts/system-packages.ts
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findChromium } from './find-chromium.ts'

const HOW = `The tests drive a browser and found none.
Install Chromium or Google Chrome (on Debian: sudo apt-get install chromium),
or set MARSAD_CHROMIUM to the path of one, then run the tests again.`

function run(command: string, args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env }).status === 0
}

function installChromium(): boolean {
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return false
  console.log('No Chromium found: installing the distribution’s package.')
  return run('apt-get', ['update', '-q']) && run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'])
}

if (findChromium() === null && !(installChromium() && findChromium() !== null)) {
  console.error(HOW)
  process.exitCode = 1
}
