import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

const sha256 = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/**
 * Puts a Content-Security-Policy into the built page: the page's own script and style by their hashes, and nothing else, from nowhere.
 * Works on the written file, for only there are the script and style as the browser will see them.
 */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    enforce: 'post',
    writeBundle({ dir }) {
      const file = join(dir!, 'index.html')
      const html = readFileSync(file, 'utf8')
      // The HTML parser reads CRLF as LF; a file with CR would not match its hash.
      if (html.includes('\r')) this.error('the built page has carriage returns')
      const scripts = [...html.matchAll(/<script type="module"[^>]*>([\s\S]*?)<\/script>/g)].map(match => sha256(match[1]!))
      const styles = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(match => sha256(match[1]!))
      if (scripts.length !== 1 || styles.length !== 1) this.error(`expected one script and one style, found ${scripts.length} and ${styles.length}`)
      const policy = [
        "default-src 'none'",
        `script-src ${scripts.join(' ')}`,
        `style-src ${styles.join(' ')}`,
        'img-src data:',
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
      ].join('; ')
      writeFileSync(
        file,
        html.replace('<meta charset="utf-8" />', match => `${match}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`),
      )
    },
  }
}
