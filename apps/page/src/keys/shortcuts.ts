import type { Strings } from '../i18n/strings.ts'

/** A thing that a key does. The help sheet is made from these, so that none is missing there. */
export interface Shortcut {
  /** The physical key (`KeyboardEvent.code`), the same whatever layout is on. */
  readonly code: string
  readonly shift?: boolean
  /** What the help sheet shows for the key. */
  readonly shown: string
  readonly label: keyof Strings['keys']
  readonly run: () => void
}

/** Whether the focus is where letters are typed or chosen. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.closest('input, select, textarea') !== null)
}

/**
 * Listens for shortcuts on the whole page; gives back a function that stops it. A key with Ctrl, Alt or Meta is the browser's.
 * «?» is known by its letter too («؟» on an Arabic layout), for on some keyboards it is on another key.
 */
export function listenToShortcuts(shortcuts: readonly Shortcut[]): () => void {
  const listen = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return
    if (document.querySelector('dialog[open]')) return
    const isHelp = event.key === '?' || event.key === '؟'
    const hit = shortcuts.find(({ code, shift = false, label }) => (isHelp ? label === 'help' : event.code === code && event.shiftKey === shift))
    if (!hit) return
    event.preventDefault()
    hit.run()
  }
  document.addEventListener('keydown', listen)
  return () => document.removeEventListener('keydown', listen)
}
