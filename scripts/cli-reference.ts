/**
 * Writes docs/cli.md from the definitions of the commands, so that the two never differ.
 * Run: npx tsx scripts/cli-reference.ts
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import { createProgram } from '../apps/cli/src/program.ts'

export const referencePath = fileURLToPath(new URL('../docs/cli.md', import.meta.url))

const HELP_WIDTH = 110
const INTRODUCTION = `# The command line

\`marsad\` reads Arabic reports of armed conflict and codes them into events. This page is what \`marsad help\` and
\`marsad help <command>\` print; it is made by \`scripts/cli-reference.ts\`.
`

/**
 * The reference of the command line in Markdown.
 *
 * @example renderCliReference().includes('## marsad code') // true
 */
export function renderCliReference(): string {
  const program = createProgram()
  const sections = [section(program, 'marsad')]
  for (const command of program.commands) {
    // A command that only holds others has nothing to say of its own.
    const leaves = command.commands.length > 0 ? command.commands : [command]
    for (const leaf of leaves) sections.push(section(leaf, ['marsad', ...(leaf === command ? [] : [command.name()]), leaf.name()].join(' ')))
  }
  return [INTRODUCTION, ...sections].join('\n')
}

function section(command: Command, title: string): string {
  let help = ''
  command.configureOutput({ writeOut: text => (help += text), getOutHelpWidth: () => HELP_WIDTH, getOutHasColors: () => false })
  command.outputHelp()
  return `## ${title}\n\n\`\`\`text\n${help.trim()}\n\`\`\`\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(referencePath, renderCliReference())
