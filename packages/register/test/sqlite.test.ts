import { describe } from 'vitest'
import { describeDecisions } from './contract/decisions.ts'
import { describeReports } from './contract/reports.ts'
import { describeSearch } from './contract/search.ts'
import { sqliteAdapter } from './sqlite-adapter.ts'

describe('the register in SQLite', () => {
  describeReports(sqliteAdapter())
  describeSearch(sqliteAdapter())
  describeDecisions(sqliteAdapter())
})
