/**
 * What people decide, as a log that is only ever appended to, and what follows from it; incidents and why events were linked to them; releases.
 * `overlays` holds events as decided, over what the coder read.
 */
export const DECISIONS_AND_INCIDENTS = `
CREATE TABLE decisions (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  body TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE TABLE decision_subjects (subject TEXT NOT NULL, decision INTEGER NOT NULL REFERENCES decisions (seq), PRIMARY KEY (subject, decision)) STRICT, WITHOUT ROWID;
CREATE TRIGGER decisions_stay BEFORE UPDATE ON decisions BEGIN SELECT RAISE (ABORT, 'decisions are never changed'); END;
CREATE TRIGGER decisions_last BEFORE DELETE ON decisions BEGIN SELECT RAISE (ABORT, 'decisions are never deleted'); END;

CREATE TABLE overlays (event TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE sources (
  outlet TEXT PRIMARY KEY,
  reliability TEXT,
  bias TEXT,
  note TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE incidents (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL,
  date_start TEXT,
  date_end TEXT,
  place INTEGER REFERENCES places (id),
  cell INTEGER,
  country TEXT,
  admin1 TEXT,
  grading TEXT NOT NULL,
  killed_low INTEGER,
  killed_best INTEGER,
  killed_high INTEGER,
  injured_low INTEGER,
  injured_best INTEGER,
  injured_high INTEGER,
  events INTEGER NOT NULL,
  outlets INTEGER NOT NULL,
  first_report TEXT,
  last_report TEXT,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX incidents_cell ON incidents (cell);
CREATE TABLE links (
  event TEXT PRIMARY KEY,
  incident TEXT NOT NULL,
  score REAL NOT NULL,
  reasons TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX links_incident ON links (incident);
CREATE TABLE link_constraints (
  kind TEXT NOT NULL,
  a TEXT NOT NULL,
  b TEXT NOT NULL,
  decision INTEGER NOT NULL,
  PRIMARY KEY (decision, a, b)
) STRICT, WITHOUT ROWID;
CREATE INDEX link_constraints_a ON link_constraints (a);
CREATE INDEX link_constraints_b ON link_constraints (b);
CREATE TABLE to_link (event TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TABLE releases (
  name TEXT PRIMARY KEY,
  n INTEGER NOT NULL UNIQUE,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  note TEXT NOT NULL,
  query TEXT NOT NULL,
  previous TEXT,
  decisions INTEGER NOT NULL,
  head TEXT NOT NULL,
  events INTEGER NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE TABLE release_bodies (hash BLOB PRIMARY KEY, body BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE release_events (
  release INTEGER NOT NULL REFERENCES releases (n) DEFERRABLE INITIALLY DEFERRED,
  event TEXT NOT NULL,
  hash BLOB NOT NULL REFERENCES release_bodies (hash),
  PRIMARY KEY (release, event)
) STRICT, WITHOUT ROWID;
CREATE TABLE release_changes (
  release INTEGER NOT NULL REFERENCES releases (n) DEFERRABLE INITIALLY DEFERRED,
  event TEXT NOT NULL,
  change TEXT NOT NULL,
  fields TEXT NOT NULL,
  why TEXT NOT NULL,
  PRIMARY KEY (release, event)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER releases_stay BEFORE UPDATE ON releases BEGIN SELECT RAISE (ABORT, 'releases are never changed'); END;
CREATE TRIGGER releases_last BEFORE DELETE ON releases BEGIN SELECT RAISE (ABORT, 'releases are never deleted'); END;
CREATE TRIGGER release_bodies_stay BEFORE UPDATE ON release_bodies BEGIN SELECT RAISE (ABORT, 'releases are never changed'); END;
CREATE TRIGGER release_bodies_last BEFORE DELETE ON release_bodies BEGIN SELECT RAISE (ABORT, 'releases are never deleted'); END;
CREATE TRIGGER release_events_stay BEFORE UPDATE ON release_events BEGIN SELECT RAISE (ABORT, 'releases are never changed'); END;
CREATE TRIGGER release_events_last BEFORE DELETE ON release_events BEGIN SELECT RAISE (ABORT, 'releases are never deleted'); END;
CREATE TRIGGER release_changes_stay BEFORE UPDATE ON release_changes BEGIN SELECT RAISE (ABORT, 'releases are never changed'); END;
CREATE TRIGGER release_changes_last BEFORE DELETE ON release_changes BEGIN SELECT RAISE (ABORT, 'releases are never deleted'); END;
`
