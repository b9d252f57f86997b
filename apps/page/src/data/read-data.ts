import type { PageData } from '../page-data.ts'

/**
 * The data inside the page's `<script id="data">`, or null where there is none of this page's format.
 */
export function readData(document: Document): PageData | null {
  try {
    const data = JSON.parse(document.getElementById('data')?.textContent ?? 'null') as PageData | null
    return data?.format === 1 && Array.isArray(data.entries) ? data : null
  } catch {
    return null
  }
}
