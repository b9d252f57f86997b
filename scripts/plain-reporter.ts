import type { Reporter, SerializedError, TestModule } from 'vitest/node'

/**
 * Closes a test run with one plain line, «812 passed, 0 failed», that any build server reads.
 * A file that could not be loaded and an error outside any test count as failed, for they are no success.
 */
export class PlainReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const count = { passed: 0, failed: errors.length, skipped: 0 }
    for (const module of modules) {
      let failedHere = 0
      for (const test of module.children.allTests()) {
        const state = test.result().state
        if (state === 'passed') count.passed++
        else if (state === 'failed') failedHere++
        else count.skipped++
      }
      count.failed += failedHere || (module.state() === 'failed' ? 1 : 0)
    }
    const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : ''
    process.stdout.write(`${count.passed} passed, ${count.failed} failed${skipped}\n`)
  }
}
