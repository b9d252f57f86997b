import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'

const PACKAGES = ['model', 'arabic', 'coder'] as const
const imports = Object.fromEntries(PACKAGES.map(name => [`@marsad/${name}`, `/${name}/dist/index.js`]))

/** A page that codes with the packages as built, no bundler between. */
const PAGE = `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>Marsad</title><link rel="icon" href="data:,">
<script type="importmap">${JSON.stringify({ imports })}</script>
<script type="module">
import { createCoder } from '@marsad/coder'
const coder = createCoder()
window.codeReports = reports => reports.map(report => JSON.stringify(coder.code(report)))
</script></html>`

export interface PackageServer {
  readonly url: string
  close(): void
}

/** Serves the built packages as they are, with a page whose import map names them, on a free port of this machine. */
export async function servePackages(): Promise<PackageServer> {
  const server = createServer((request, response) => {
    const path = /^\/(model|arabic|coder)\/dist\/[\w/.-]+\.js$/.test(request.url!) && !request.url!.includes('..') ? request.url! : null
    if (request.url === '/') response.setHeader('content-type', 'text/html').end(PAGE)
    else if (path === null) response.writeHead(404).end()
    else
      readFile(fileURLToPath(new URL(`../../packages${path}`, import.meta.url))).then(
        body => response.setHeader('content-type', 'text/javascript; charset=utf-8').end(body),
        () => response.writeHead(404).end(),
      )
  })
  await listen(server)
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close() }
}

function listen(server: Server): Promise<void> {
  return new Promise(resolve => server.listen(0, '127.0.0.1', resolve))
}
