import type { Noise, Span } from '@marsad/model'
import type { FieldGroup } from '../fields.ts'
import type { EvidenceItem } from './evidence-list.ts'
import type { TextView } from './text-view.ts'

/** What is painted over a text. */
export interface Painting {
  readonly items: readonly EvidenceItem[]
  readonly noise: readonly Noise[]
  /** Stretches that the search found. */
  readonly found: readonly Span[]
  /** The key of the record whose evidence stands out, with the clauses that tell it; the evidence of the others is underlined faintly. */
  readonly chosen: { readonly key: string; readonly clauses: readonly Span[] } | null
  /** One field of the chosen record that stands out still more. */
  readonly field: string | null
  readonly hidden: readonly FieldGroup[]
}

/** Whether the browser can paint over ranges (Chromium 105, Safari 17.2, Firefox 140). */
export function canPaint(): boolean {
  return typeof CSS !== 'undefined' && 'highlights' in CSS && typeof Highlight === 'function'
}

/**
 * Names of the highlights that the style sheet gives colours to, the lowest first. Fields whose words are long lie below those whose words
 * are short, so that both can be seen.
 */
const LAYERS = Object.freeze([
  'clause',
  'noise',
  'other',
  'field-source',
  'field-date',
  'field-place',
  'field-counts',
  'field-target',
  'field-actor',
  'field-weapon',
  'field-trigger',
  'strong',
  'found',
] as const)
type Layer = (typeof LAYERS)[number]

/**
 * Paints the evidence over a text through the CSS Custom Highlight API, which leaves the text nodes whole.
 */
export function paint(view: TextView, { items, noise, found, chosen, field, hidden }: Painting): void {
  if (!canPaint()) return
  const layers = new Map<Layer, Range[]>()
  const add = (layer: Layer, span: Span) => {
    const range = view.rangeOf(span)
    if (!range) return
    const ranges = layers.get(layer)
    if (ranges) ranges.push(range)
    else layers.set(layer, [range])
  }
  for (const { span } of noise) add('noise', span)
  for (const span of found) add('found', span)
  for (const span of chosen?.clauses ?? []) add('clause', span)
  for (const item of items) {
    if (hidden.includes(item.group)) continue
    const isChosen = chosen === null || item.record.key === chosen.key
    add(isChosen ? `field-${item.group}` : 'other', item.evidence.span)
    if (chosen !== null && isChosen && item.field === field) add('strong', item.evidence.span)
  }
  LAYERS.forEach((layer, i) => {
    const ranges = layers.get(layer)
    if (!ranges) {
      CSS.highlights.delete(layer)
      return
    }
    const highlight = new Highlight(...ranges)
    highlight.priority = i
    CSS.highlights.set(layer, highlight)
  })
}
