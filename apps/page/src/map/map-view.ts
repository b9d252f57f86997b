import type { Wording } from '../cards/field-value.ts'
import type { EventRow } from '../data/corpus.ts'
import { h, svg } from '../dom/h.ts'
import { icon } from '../dom/icon.ts'
import { drawLabels } from './draw-labels.ts'
import { drawCount, drawMark, hatchPatterns, markLabel, tooltipContent } from './draw-marks.ts'
import { listenToGestures } from './gestures.ts'
import { createGround } from './ground.ts'
import { countEvents, gatherMarks, type MapPoint, type Mark, pointsOf } from './marks.ts'
import { fitViewport, panViewport, type Size, type Viewport, zoomViewport } from './viewport.ts'
import { loadCountries } from './world.ts'

export interface MapOptions {
  readonly wording: Wording
  /** A small map beside other things. */
  readonly compact: boolean
  /** Told of the events of a mark that was clicked. */
  readonly onChoose: (rows: readonly EventRow[]) => void
}

/** A map of events that needs no network. */
export interface MapView {
  readonly element: HTMLElement
  /** Shows some events and fits the map to them. */
  show(rows: readonly EventRow[]): void
  /** Rings the marks of these events. */
  choose(rows: ReadonlySet<EventRow>): void
  /** Stops watching its size. */
  close(): void
}

const ZOOM_STEP = 1.6
let maps = 0

/** Makes a map; it draws itself once it is on the page and has a size. */
export function createMapView({ wording, compact, onChoose }: MapOptions): MapView {
  const { locale } = wording
  const { strings } = locale
  const prefix = `map${maps++}`
  const ground = createGround()
  const names = svg('g', { class: 'country-names', 'aria-hidden': 'true' })
  const signs = svg('g', { class: 'signs' })
  const over = svg('g', { class: 'over' }, names, signs)
  const canvas = svg('svg', { class: 'canvas', role: 'group', 'aria-label': strings.map.label }, hatchPatterns(prefix), ground.element, over)
  const tooltip = h('div', { class: 'tooltip', role: 'tooltip', hidden: true })
  const empty = h('p', { class: 'map-empty', hidden: true }, strings.map.empty)
  const tool = (name: 'plus' | 'minus' | 'fit', label: string, act: () => void) =>
    h('button', { type: 'button', class: 'icon-button', title: label, 'aria-label': label, on: { click: act } }, icon(name))
  const center = (factor: number) => () => apply(zoomViewport(viewport, factor, size.width / 2, size.height / 2, size))
  const tools = h(
    'div',
    { class: 'map-tools' },
    tool('plus', strings.map.zoomIn, center(ZOOM_STEP)),
    tool('minus', strings.map.zoomOut, center(1 / ZOOM_STEP)),
    tool('fit', strings.map.fit, () => fit()),
  )
  const element = h('div', { class: ['map', compact && 'compact'] }, canvas, empty, tooltip, tools)

  let points: readonly MapPoint[] = []
  let chosen: ReadonlySet<EventRow> = new Set()
  let size: Size = { width: 0, height: 0 }
  let viewport: Viewport = { k: 1, dx: 0, dy: 0 }
  let drawnK = 0
  let marks: readonly { readonly mark: Mark; readonly sign: SVGGElement }[] = []
  let scheduled = false

  function apply(next: Viewport): void {
    viewport = next
    if (scheduled) return
    scheduled = true
    requestAnimationFrame(() => {
      scheduled = false
      draw()
    })
  }

  function draw(): void {
    const { k, dx, dy } = viewport
    tooltip.hidden = true
    ground.show(viewport, size)
    over.setAttribute('transform', `translate(${dx.toFixed(2)} ${dy.toFixed(2)})`)
    if (k === drawnK) return
    drawnK = k
    names.replaceChildren(...drawLabels(loadCountries(), k, locale))
    const focused = marks.findIndex(({ sign }) => sign === document.activeElement)
    marks = gatherMarks(points, k).map(mark => ({ mark, sign: signOf(mark) }))
    const counts = marks.flatMap(({ mark }) => at(drawCount(mark, locale.number(countEvents(mark.points))), mark) ?? [])
    signs.replaceChildren(...marks.map(({ sign }) => sign), ...counts)
    marks[0]?.sign.setAttribute('tabindex', '0')
    if (focused >= 0) focusMark(Math.min(focused, marks.length - 1))
    ring()
  }

  function at<T extends SVGGElement | null>(node: T, { x, y }: Mark): T {
    node?.setAttribute('transform', `translate(${(x * viewport.k).toFixed(1)} ${(y * viewport.k).toFixed(1)})`)
    return node
  }

  function signOf(mark: Mark): SVGGElement {
    const sign = at(drawMark(mark, prefix, markLabel(mark, wording)), mark)
    const show = () => showTooltip(mark, sign)
    const hide = () => void (tooltip.hidden = true)
    for (const event of ['mouseenter', 'focus']) sign.addEventListener(event, show)
    for (const event of ['mouseleave', 'blur']) sign.addEventListener(event, hide)
    sign.addEventListener('click', () => choosePoints(mark))
    return sign
  }

  function choosePoints(mark: Mark): void {
    onChoose([...new Set(mark.points.map(({ row }) => row))])
  }

  function showTooltip(mark: Mark, sign: SVGGElement): void {
    tooltip.replaceChildren(...tooltipContent(mark, wording))
    tooltip.hidden = false
    const [box, frame] = [sign.getBoundingClientRect(), element.getBoundingClientRect()]
    const { offsetWidth: width, offsetHeight: height } = tooltip
    const left = box.left + box.width / 2 - frame.left - width / 2
    const above = Math.max(box.top, frame.top) - frame.top - height - 6
    tooltip.style.left = `${Math.max(4, Math.min(left, frame.width - width - 4))}px`
    tooltip.style.top = `${above >= 4 ? above : Math.min(box.bottom - frame.top + 6, frame.height - height - 4)}px`
  }

  function ring(): void {
    for (const { mark, sign } of marks)
      sign.classList.toggle(
        'chosen',
        mark.points.some(({ row }) => chosen.has(row)),
      )
  }

  function focusMark(index: number): void {
    marks.forEach(({ sign }, i) => void sign.setAttribute('tabindex', i === index ? '0' : '-1'))
    marks[index]?.sign.focus()
  }

  function fit(): void {
    if (size.width > 0) apply(fitViewport(points, size))
  }

  canvas.addEventListener('keydown', event => {
    const now = marks.findIndex(({ sign }) => sign === document.activeElement)
    const forward = event.code === 'ArrowDown' || event.code === (locale.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight')
    if (event.code.startsWith('Arrow') && marks.length > 0) focusMark((now + (forward ? 1 : -1) + marks.length) % marks.length)
    else if ((event.code === 'Enter' || event.code === 'Space') && now >= 0) choosePoints(marks[now]!.mark)
    else if (event.code === 'Equal' || event.code === 'NumpadAdd') center(ZOOM_STEP)()
    else if (event.code === 'Minus' || event.code === 'NumpadSubtract') center(1 / ZOOM_STEP)()
    else return
    event.preventDefault()
    event.stopPropagation()
  })
  listenToGestures(
    canvas,
    {
      pan: (dx, dy) => apply(panViewport(viewport, dx, dy, size)),
      zoom: (factor, x, y) => apply(zoomViewport(viewport, factor, x, y, size)),
    },
    { politeWheel: compact },
  )

  const watcher = new ResizeObserver(() => {
    const { clientWidth: width, clientHeight: height } = element
    if (width === 0 || height === 0 || (width === size.width && height === size.height)) return
    size = { width, height }
    fit()
  })
  watcher.observe(element)

  return {
    element,
    show(rows) {
      points = pointsOf(rows)
      empty.hidden = points.length > 0
      drawnK = 0
      fit()
    },
    choose(rows) {
      chosen = rows
      ring()
    },
    close: () => watcher.disconnect(),
  }
}
