import type { CoderVersion, Register, ReportToCode } from '@marsad/register'

const PAGE = 200

/**
 * The reports that wait for their coding, page by page: with `uncoded` those that nobody coded, which a run that was killed has left; else
 * all that this version did not code.
 */
export async function* missingReports(register: Register, version: CoderVersion, { uncoded }: { readonly uncoded: boolean }): AsyncGenerator<ReportToCode> {
  let after: string | null = null
  for (;;) {
    const page: readonly ReportToCode[] = await register.codings.missing(version, { limit: PAGE, after, uncoded })
    yield* page
    if (page.length < PAGE) return
    after = page.at(-1)!.key
  }
}
