import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server on this machine, for tests. */
export interface LocalServer {
  readonly url: string
  readonly port: number
  /** The paths that were asked for, in order, robots.txt aside. */
  readonly asked: string[]
  close(): Promise<void>
}

/** Serves by `listener` on a free port of the loopback interface. */
export async function serve(listener: RequestListener): Promise<LocalServer> {
  const asked: string[] = []
  const server: Server = createServer((request, response) => {
    if (request.url !== '/robots.txt') asked.push(request.url!)
    listener(request, response)
  })
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    asked,
    close: () =>
      new Promise(done => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}
