import type { ControlStatus, CountField, DamageKind, EventFamily, Precision, RelationKind, Status, TallyKind, Weapon } from '@marsad/model'
import type { FieldGroup } from '../fields.ts'

/** A text with `{n}`, in the forms that the language's plural rules tell apart. */
export type PluralForms = { readonly [K in Intl.LDMLPluralRule]?: string } & { readonly other: string }

/** Every text of the page. Both locales are typed by this, so that a missing one does not compile. */
export interface Strings {
  readonly title: string
  readonly tagline: string
  readonly otherLanguage: string
  readonly views: { readonly label: string; readonly reports: string; readonly map: string; readonly table: string }
  readonly theme: { readonly system: string; readonly light: string; readonly dark: string }
  readonly digits: string
  readonly help: string
  readonly close: string
  readonly disclaimer: string

  readonly search: string
  readonly filters: string
  readonly filterType: string
  readonly filterCountry: string
  readonly filterOutlet: string
  readonly filterStatus: string
  readonly all: string
  /** `{family}: all` */
  readonly allOf: string
  readonly none: string
  readonly clearFilters: string
  readonly nothingFound: string
  readonly ofReports: string
  readonly ofEvents: string
  readonly reports: PluralForms
  readonly events: PluralForms
  readonly tallies: PluralForms
  readonly relations: PluralForms
  readonly controls: PluralForms
  readonly withoutCoordinates: PluralForms
  readonly countAt: PluralForms

  readonly downloadCsv: string
  readonly downloadJsonl: string
  readonly downloadHint: string

  readonly reportList: string
  readonly backToList: string
  readonly reader: string
  readonly published: string
  readonly unknownDay: string
  readonly original: string
  readonly legend: string
  readonly legendHint: string
  readonly noiseLegend: string
  readonly noHighlights: string
  readonly noReport: string

  readonly cards: string
  readonly noEvents: string
  readonly noEventsShort: string
  readonly tallyTitle: string
  readonly relationTitle: string
  readonly controlTitle: string
  readonly otherRecords: string
  readonly showEvidence: string
  readonly openReport: string
  readonly rule: string
  readonly outsideFilter: string

  readonly field: Readonly<Record<FieldGroup, string>>
  readonly fieldName: Readonly<Record<string, string>>
  readonly family: Readonly<Record<EventFamily, string>>
  readonly weapon: Readonly<Record<Weapon, string>>
  readonly status: Readonly<Record<Status, string>>
  readonly countField: Readonly<Record<CountField, string>>
  readonly damage: Readonly<Record<DamageKind, string>>
  readonly tally: Readonly<Record<TallyKind, string>>
  readonly relation: Readonly<Record<RelationKind, string>>
  readonly control: Readonly<Record<ControlStatus, string>>
  readonly placePrecision: Readonly<Record<Precision, string>>
  readonly datePrecision: Readonly<Record<Precision, string>>
  readonly unidentified: string
  readonly civilians: string
  readonly suspected: string
  readonly notSaid: string
  readonly by: string

  readonly count: {
    readonly atLeast: string
    readonly upTo: string
    readonly range: string
    readonly about: string
    readonly some: string
    readonly none: string
  }
  readonly since: string
  readonly dateRange: string
  readonly listJoin: string

  readonly map: {
    readonly label: string
    readonly zoomIn: string
    readonly zoomOut: string
    readonly fit: string
    readonly legend: string
    readonly hint: string
    readonly missing: string
    readonly empty: string
    readonly selected: string
    readonly mixed: string
  }

  readonly column: {
    readonly date: string
    readonly type: string
    readonly country: string
    readonly place: string
    readonly actor: string
    readonly target: string
    readonly killed: string
    readonly injured: string
    readonly weapon: string
    readonly status: string
    readonly source: string
    readonly report: string
  }
  readonly tableCaption: string
  readonly sortBy: string
  readonly showAllRows: string

  readonly keys: {
    readonly title: string
    readonly nextReport: string
    readonly previousReport: string
    readonly nextCard: string
    readonly previousCard: string
    readonly cards: string
    readonly clear: string
    readonly search: string
    readonly reports: string
    readonly map: string
    readonly table: string
    readonly language: string
    readonly theme: string
    readonly help: string
    readonly mapKeys: string
    readonly layout: string
  }

  readonly brokenData: string
}
