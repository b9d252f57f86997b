import { describe } from 'vitest'
import { describeDecisions } from './contract/decisions.ts'
import { describeLinking } from './contract/linking.ts'
import { describeLinks } from './contract/links.ts'
import { describeReleases } from './contract/releases.ts'
import { describeReports } from './contract/reports.ts'
import { describeSearch } from './contract/search.ts'
import { describeTold } from './contract/told.ts'
import { sqliteAdapter } from './sqlite-adapter.ts'

describe('the register in SQLite', () => {
  describeReports(sqliteAdapter())
  describeSearch(sqliteAdapter())
  describeDecisions(sqliteAdapter())
  describeLinking(sqliteAdapter())
  describeLinks(sqliteAdapter())
  describeReleases(sqliteAdapter())
  describeTold(sqliteAdapter())
})
