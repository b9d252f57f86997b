/**
 * Runs a task for each input, up to `ahead` of them at a time, and gives the results in the order of the inputs.
 * No more than `ahead` inputs are taken before their results are.
 *
 * @example for await (const result of inOrder(batches, batch => pool.run(batch), 4)) …
 */
export async function* inOrder<Input, Output>(inputs: AsyncIterable<Input>, run: (input: Input) => Promise<Output>, ahead: number): AsyncGenerator<Output> {
  const running: Promise<Output>[] = []
  for await (const input of inputs) {
    const result = run(input)
    // A failure is thrown when its turn comes; until then it must not count as unhandled.
    result.catch(() => {})
    running.push(result)
    if (running.length >= ahead) yield await running.shift()!
  }
  for (const result of running) yield await result
}
