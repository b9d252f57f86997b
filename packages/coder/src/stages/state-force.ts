import type { ReportContext } from './report-context.ts'

const FALLBACK_ROLES: Readonly<Record<string, readonly string[]>> = {
  air: ['air', 'army', 'government'],
  army: ['army', 'security', 'government'],
  security: ['security', 'police', 'army'],
  police: ['police', 'security', 'army'],
  government: ['government', 'army'],
  border_guard: ['border_guard', 'army', 'security'],
  intelligence: ['intelligence', 'security', 'army'],
  counter_terrorism: ['counter_terrorism', 'security', 'army'],
}
const ROLE_NAMES: Readonly<Record<string, string>> = { government: 'government', police: 'police', security: 'security-forces', army: 'army' }

/** The id of a state's force; a state that no table lists gets an id of its own form. */
export function stateForce(country: string, role: string, context: ReportContext): string {
  if (!country) return 'unidentified'
  for (const name of FALLBACK_ROLES[role] ?? [role]) {
    const id = context.lexicon.stateForces.get(`${country}:${name}`)
    if (id) return id
  }
  const name = context.lexicon.countries.get(country)?.[2] ?? country
  const slug = name
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '')
  return `other:${slug}-${ROLE_NAMES[role] ?? 'army'}`
}
