/** What a finger, mouse or wheel asks of the map, in pixels of its element. */
export interface GestureTarget {
  pan(dx: number, dy: number): void
  zoom(factor: number, x: number, y: number): void
}

export interface GestureOptions {
  /** Let the page scroll under the wheel, and zoom only with Ctrl held (a small map inside a scrolling pane). */
  readonly politeWheel: boolean
}

/** Pixels that a press may wander and still be a click. */
const CLICK_SLOP = 4
const WHEEL_STEP = 0.0022
const PIXELS_PER_LINE = 24

/** Lets an element be dragged, pinched and wheeled. A drag swallows the click that it ends with. */
export function listenToGestures(element: HTMLElement | SVGElement, target: GestureTarget, options: GestureOptions): void {
  const pointers = new Map<number, { x: number; y: number }>()
  let moved = 0
  const local = (event: MouseEvent) => {
    const box = element.getBoundingClientRect()
    return { x: event.clientX - box.left, y: event.clientY - box.top }
  }

  element.addEventListener('pointerdown', event => {
    const { pointerId, button } = event as PointerEvent
    if (button !== 0) return
    if (pointers.size === 0) moved = 0
    pointers.set(pointerId, local(event as PointerEvent))
  })
  element.addEventListener('pointermove', event => {
    const pointer = event as PointerEvent
    const before = pointers.get(pointer.pointerId)
    if (!before) return
    const now = local(pointer)
    const others = [...pointers].filter(([id]) => id !== pointer.pointerId).map(([, at]) => at)
    pointers.set(pointer.pointerId, now)
    moved += Math.hypot(now.x - before.x, now.y - before.y)
    if (moved <= CLICK_SLOP) return
    // Only now: a captured pointer would take the click away from the mark under it.
    if (!element.hasPointerCapture(pointer.pointerId)) element.setPointerCapture(pointer.pointerId)
    const other = others[0]
    if (!other) target.pan(now.x - before.x, now.y - before.y)
    else {
      const [from, to] = [Math.hypot(before.x - other.x, before.y - other.y), Math.hypot(now.x - other.x, now.y - other.y)]
      if (from > 0 && to > 0) target.zoom(to / from, (now.x + other.x) / 2, (now.y + other.y) / 2)
      target.pan((now.x - before.x) / 2, (now.y - before.y) / 2)
    }
  })
  const release = (event: Event) => void pointers.delete((event as PointerEvent).pointerId)
  element.addEventListener('pointerup', release)
  element.addEventListener('pointercancel', release)
  element.addEventListener('lostpointercapture', release)
  element.addEventListener('pointerleave', event => {
    if (!element.hasPointerCapture((event as PointerEvent).pointerId)) release(event)
  })
  element.addEventListener(
    'click',
    event => {
      if (moved > CLICK_SLOP) event.stopPropagation()
      moved = 0
    },
    { capture: true },
  )
  element.addEventListener(
    'wheel',
    event => {
      const wheel = event as WheelEvent
      if (options.politeWheel && !wheel.ctrlKey && !wheel.metaKey) return
      wheel.preventDefault()
      const delta = wheel.deltaMode === WheelEvent.DOM_DELTA_LINE ? wheel.deltaY * PIXELS_PER_LINE : wheel.deltaY
      const { x, y } = local(wheel)
      target.zoom(Math.exp(-delta * WHEEL_STEP * (wheel.ctrlKey ? 4 : 1)), x, y)
    },
    { passive: false },
  )
}
