/** What may stand inside an element: nodes, texts, and nothing. Texts become text nodes, whatever they hold. */
export type Child = Node | string | number | null | undefined | false | readonly Child[]

type Attribute = string | number | boolean | null | undefined

/** Attributes by name; `on` holds listeners, `class` may be a list with gaps. A `false`, null or undefined attribute is left out. */
export interface Props {
  readonly class?: string | readonly (string | false | null | undefined)[]
  readonly on?: { readonly [K in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[K]) => void }
  readonly [attribute: string]: Attribute | Props['class'] | Props['on']
}

/**
 * Makes an HTML element. Nothing given to it is ever read as markup.
 *
 * @example h('button', { type: 'button', on: { click: close } }, 'Close')
 */
export function h<K extends keyof HTMLElementTagNameMap>(tag: K, props: Props = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  applyProps(element, props)
  append(element, children)
  return element
}

/** Makes an SVG element, as `h` does for HTML. */
export function svg<K extends keyof SVGElementTagNameMap>(tag: K, props: Props = {}, ...children: Child[]): SVGElementTagNameMap[K] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag)
  applyProps(element, props)
  append(element, children)
  return element
}

/** Replaces what an element holds. */
export function fill(element: Element, ...children: Child[]): void {
  element.replaceChildren()
  append(element, children)
}

function applyProps(element: Element, props: Props): void {
  for (const [name, value] of Object.entries(props)) {
    if (name === 'on') {
      for (const [event, listener] of Object.entries(value as NonNullable<Props['on']>)) element.addEventListener(event, listener as EventListener)
    } else if (Array.isArray(value)) element.setAttribute(name, value.filter(Boolean).join(' '))
    else if (value === true) element.setAttribute(name, '')
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, String(value))
  }
}

function append(parent: Element, children: readonly Child[]): void {
  for (const child of children) {
    if (Array.isArray(child)) append(parent, child)
    else if (child !== null && child !== undefined && child !== false) parent.append(child instanceof Node ? child : String(child))
  }
}
