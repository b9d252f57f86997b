/** The part of cli-progress that is used; the package has no types of its own. */
declare module 'cli-progress' {
  interface Options {
    format?: string
    stream?: NodeJS.WritableStream
    clearOnComplete?: boolean
    gracefulExit?: boolean
    etaBuffer?: number
  }
  class SingleBar {
    constructor(options: Options, preset?: object)
    start(total: number, value: number, payload?: object): void
    increment(step: number, payload?: object): void
    update(payload: object): void
    stop(): void
  }
  const cliProgress: { SingleBar: typeof SingleBar; Presets: { shades_classic: object } }
  export default cliProgress
}
