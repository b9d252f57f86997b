/**
 * The reading of pages alone (`@marsad/ingest/html`), for those who have a page and want its text.
 */
export type { Found } from '../draft.ts'
export { type HtmlReport, readHtml } from './read-html.ts'
