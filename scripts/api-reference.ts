/**
 * Writes docs/api.md from the exports and doc comments of the packages, so that the two never differ.
 * Run: npx tsx scripts/api-reference.ts
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

export const apiPath = fileURLToPath(new URL('../docs/api.md', import.meta.url))

const root = fileURLToPath(new URL('..', import.meta.url))
const PACKAGES = ['model', 'arabic', 'coder', 'formats', 'ingest', 'register'] as const
const INTRODUCTION = `# The packages

What each package exports, from its doc comments. This page is made by \`scripts/api-reference.ts\`. The first four use
nothing of Node, no clock and no chance: they give the same in a browser. Ingest and the register are for Node. How to begin is told in the README of each:
${PACKAGES.map(name => `[\`@marsad/${name}\`](../packages/${name}/README.md)`).join(', ')}.
`

/**
 * The reference of the packages in Markdown.
 *
 * @example renderApiReference().includes('### createCoder') // true
 */
export function renderApiReference(): string {
  const entries = PACKAGES.map(name => `${root}packages/${name}/src/index.ts`)
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  const program = ts.createProgram(entries, { ...options, noEmit: true })
  const checker = program.getTypeChecker()
  const sections = entries.map((entry, i) => {
    const source = program.getSourceFile(entry)!
    const symbols = checker.getExportsOfModule(checker.getSymbolAtLocation(source)!).map(symbol => original(symbol, checker))
    const written = symbols.sort((a, b) => (a.name < b.name ? -1 : 1)).map(symbol => describe(symbol, checker))
    return `## @marsad/${PACKAGES[i]}\n\n${written.join('\n')}`
  })
  return [INTRODUCTION, ...sections].join('\n')
}

function original(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
}

function describe(symbol: ts.Symbol, checker: ts.TypeChecker): string {
  const declaration = symbol.declarations![0]!
  const words = ts
    .displayPartsToString(symbol.getDocumentationComment(checker))
    .replace(/\s*\n\s*/g, ' ')
    .trim()
  const tags = symbol.getJsDocTags(checker)
  const throws = tags.filter(tag => tag.name === 'throws').map(tag => `Throws ${ts.displayPartsToString(tag.text).replace(/\s*\n\s*/g, ' ')}`)
  const examples = tags.filter(tag => tag.name === 'example').map(tag => ts.displayPartsToString(tag.text))
  const lines = [`### ${symbol.name}`, '', '```ts', signature(symbol, declaration, checker), '```', '']
  if (words) lines.push(words, '')
  for (const line of throws) lines.push(line, '')
  for (const example of examples) lines.push('```js', example.trim(), '```', '')
  return lines.join('\n')
}

function signature(symbol: ts.Symbol, declaration: ts.Declaration, checker: ts.TypeChecker): string {
  if (ts.isFunctionDeclaration(declaration)) {
    const text = declaration.getText()
    return text
      .slice(0, declaration.body!.getStart() - declaration.getStart())
      .replace(/^export /, '')
      .trim()
  }
  if (ts.isVariableDeclaration(declaration))
    return `const ${symbol.name}: ${checker.typeToString(checker.getTypeOfSymbol(symbol), declaration, ts.TypeFormatFlags.None)}`
  if (ts.isClassDeclaration(declaration)) return `class ${symbol.name} {\n${declaration.members.filter(isPublic).map(memberHead).join('\n')}\n}`
  return declaration.getText().replace(/^export /, '')
}

function isPublic(member: ts.ClassElement): boolean {
  return (
    !(ts.getCombinedModifierFlags(member) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) && !(member.name && ts.isPrivateIdentifier(member.name))
  )
}

function memberHead(member: ts.ClassElement): string {
  const { body } = member as ts.MethodDeclaration
  const text = body ? member.getText().slice(0, body.getStart() - member.getStart()) : member.getText()
  return `  ${text.trim()}`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(apiPath, renderApiReference())
