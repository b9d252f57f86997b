import { CommanderError } from 'commander'
import { describe, expect, it } from 'vitest'
import { UsageError } from './exit-code.ts'
import { createProgram } from './program.ts'

async function fails(...words: string[]): Promise<unknown> {
  const program = createProgram()
  for (const command of [program, ...program.commands, ...program.commands.flatMap(({ commands }) => commands)])
    command.exitOverride().configureOutput({ writeErr: () => {}, writeOut: () => {} })
  return program.parseAsync(['node', 'marsad', ...words]).then(
    () => 'no error',
    error => error,
  )
}

describe('the command line', () => {
  it.each([
    [['code']],
    [['code', 'x', '--format', 'xml']],
    [['code', 'x', '--jobs', '0']],
    [['code', 'x', '--jobs', '1.5']],
    [['code', 'x', '--jobs', '1000']],
    [['code', 'x', '--published', '2015-02-30']],
    [['code', 'x', '--published', 'yesterday']],
    [['code', 'x', '--colour']],
    [['explain']],
    [['lexicon', 'check', '--lang', 'fr']],
    [['cod']],
    [[]],
  ])('refuses %j', async words => {
    expect(await fails(...words)).toBeInstanceOf(CommanderError)
  })

  it.each([[['code', 'x', '--bom']], [['code', 'x', '--bom', '--format', 'geojson']], [['code', '-', '-']]])(
    'refuses %j, which makes no sense together',
    async words => {
      expect(await fails(...words)).toBeInstanceOf(UsageError)
    },
  )
})
