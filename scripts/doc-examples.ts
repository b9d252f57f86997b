import { transformSync } from 'esbuild'

/** An `@example` of a doc comment. */
export interface DocExample {
  readonly file: string
  readonly line: number
  readonly code: string
}

/** A line of an example with what its comment says that it gives. */
export interface Claim {
  readonly code: string
  readonly actual: unknown
  readonly claimed: unknown
}

/** The examples in the doc comments of a source file. */
export function findExamples(file: string, source: string): DocExample[] {
  const examples: DocExample[] = []
  const lines = source.split('\n')
  for (let i = 0; i < lines.length; i++) {
    const head = /^\s*\* @example ?(.*)$/.exec(lines[i]!)
    if (!head) continue
    const line = i + 1
    const code = head[1] === '' ? [] : [head[1]!]
    while (head[1] === '' && !/^\s*\*(\/| @|\s*$)/.test(lines[i + 1]!)) code.push(lines[++i]!.replace(/^\s*\* ?/, ''))
    examples.push({ file, line, code: code.join('\n') })
  }
  return examples
}

/**
 * Runs an example with these names in scope and gives what its lines claim and what they give.
 * Lines without a comment, and claims that are cut short with «…» or told in words, are run and not compared.
 *
 * @throws what the example throws: a name that is not exported, for one
 */
export function runExample(example: DocExample, scope: Readonly<Record<string, unknown>>): Claim[] {
  const claims: Claim[] = []
  const steps: string[] = []
  for (const line of example.code.split('\n')) {
    const [, code, comment] = /^(.*?)(?:\s*\/\/ (.*))?$/.exec(line)!
    const claimed = comment === undefined ? NO_CLAIM : readClaim(comment)
    // A comment on a line of its own tells what the line before it gives.
    const told = code === '' ? steps.pop() : code
    if (told === undefined) continue
    steps.push(claimed === NO_CLAIM ? told : `$claim(${claims.push({ code: told, actual: undefined, claimed }) - 1}, ${told})`)
  }
  const { code } = transformSync(steps.join('\n'), { loader: 'ts' })
  const names = Object.keys(scope)
  const values = names.map(name => scope[name])
  const note = (at: number, actual: unknown) => {
    claims[at] = { ...claims[at]!, actual }
  }
  new Function('$claim', ...names, code)(note, ...values)
  return claims
}

const NO_CLAIM = Symbol('no claim')

/** The value that a comment begins with: all of it, or up to a comma and prose («4, for 1970-01-01 was a Thursday»). */
function readClaim(comment: string): unknown {
  if (comment.includes('…')) return NO_CLAIM
  const prose = /,? (?=[a-z«])/.exec(comment)
  for (const text of [comment, prose ? comment.slice(0, prose.index) : '']) {
    if (!/^(['"[{\d-]|true$|false$|null$|undefined$)/.test(text)) continue
    try {
      return new Function(`return (${text})`)()
    } catch {
      // Words, not a value: the next try, or none.
    }
  }
  return NO_CLAIM
}
