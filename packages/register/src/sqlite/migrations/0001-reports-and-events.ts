/**
 * Reports as received, codings, events with the columns that filters need, and the words that searches need.
 * `reports.id` and `events.id` sort by day (see `rowId`), so that every index and every list of words comes in the order of days.
 * A transaction's words are kept in memory up to 16 MB before FTS5 writes them out; its default of 1 MB is a few hundred reports.
 * `event_actors`, `event_places` and `event_outlets` are lists of events by value, newest last.
 */
export const REPORTS_AND_EVENTS = `
CREATE TABLE archive (
  id INTEGER PRIMARY KEY,
  sha256 BLOB NOT NULL UNIQUE,
  content_type TEXT NOT NULL,
  size INTEGER NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE reports (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  doc TEXT NOT NULL,
  published TEXT,
  outlet TEXT,
  title TEXT,
  url TEXT,
  author TEXT,
  language TEXT,
  read_from TEXT,
  copy_of INTEGER NOT NULL,
  next_event INTEGER NOT NULL DEFAULT 1,
  text BLOB,
  text_at TEXT,
  archive INTEGER NOT NULL REFERENCES archive (id)
) STRICT;
CREATE INDEX reports_copies ON reports (copy_of);
CREATE INDEX reports_outlet ON reports (outlet);
CREATE INDEX reports_doc ON reports (doc);

CREATE TABLE captures (
  report INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  archive INTEGER NOT NULL REFERENCES archive (id),
  kind TEXT NOT NULL,
  path TEXT NOT NULL,
  entry TEXT NOT NULL,
  line INTEGER NOT NULL,
  captured_at TEXT NOT NULL,
  PRIMARY KEY (report, archive, path, entry, line)
) STRICT, WITHOUT ROWID;
CREATE INDEX captures_path ON captures (path, line);

CREATE TABLE signatures (report INTEGER PRIMARY KEY REFERENCES reports (id) ON DELETE CASCADE, bytes BLOB NOT NULL) STRICT;
CREATE TABLE bands (band INTEGER NOT NULL, report INTEGER NOT NULL, PRIMARY KEY (band, report)) STRICT, WITHOUT ROWID;

CREATE TABLE codings (
  report INTEGER PRIMARY KEY REFERENCES reports (id) ON DELETE CASCADE,
  coder TEXT NOT NULL,
  tables TEXT NOT NULL,
  coded_at TEXT NOT NULL,
  body BLOB NOT NULL
) STRICT;

CREATE TABLE places (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  name TEXT,
  admin1 TEXT,
  country TEXT,
  lat REAL,
  lon REAL
) STRICT;
CREATE INDEX places_area ON places (country, admin1);
CREATE TABLE place_names (name TEXT NOT NULL, place INTEGER NOT NULL, PRIMARY KEY (name, place)) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE place_tree USING rtree (id, min_lat, max_lat, min_lon, max_lon);

CREATE TABLE events (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  report INTEGER NOT NULL REFERENCES reports (id),
  n INTEGER,
  type TEXT NOT NULL,
  date_start TEXT,
  date_end TEXT,
  date_precision INTEGER,
  place INTEGER REFERENCES places (id),
  place_precision INTEGER,
  cell INTEGER,
  country TEXT,
  admin1 TEXT,
  weapon TEXT,
  status TEXT NOT NULL,
  source TEXT,
  killed_min INTEGER,
  killed_max INTEGER,
  injured_min INTEGER,
  injured_max INTEGER,
  casualties_min INTEGER,
  casualties_max INTEGER,
  confidence REAL NOT NULL,
  review TEXT NOT NULL,
  incident TEXT
) STRICT;
CREATE INDEX events_report ON events (report);
CREATE INDEX events_type ON events (type);
CREATE INDEX events_country ON events (country);
CREATE INDEX events_area ON events (admin1, country);
CREATE INDEX events_killed ON events (killed_min);
CREATE INDEX events_status ON events (status);
CREATE INDEX events_review ON events (review) WHERE review <> 'unreviewed';
CREATE INDEX events_incident ON events (incident) WHERE incident IS NOT NULL;
CREATE INDEX events_cell ON events (cell);

CREATE TABLE event_actors (
  actor TEXT NOT NULL,
  role TEXT NOT NULL,
  event INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE ON UPDATE CASCADE,
  PRIMARY KEY (actor, role, event)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_actors_event ON event_actors (event);
CREATE TABLE event_places (
  place INTEGER NOT NULL REFERENCES places (id),
  event INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE ON UPDATE CASCADE,
  PRIMARY KEY (place, event)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_places_event ON event_places (event);
CREATE TABLE event_outlets (
  outlet TEXT NOT NULL,
  event INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE ON UPDATE CASCADE,
  PRIMARY KEY (outlet, event)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_outlets_event ON event_outlets (event);

CREATE TABLE words (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE report_words USING fts5 (words, content = '', contentless_delete = 1, tokenize = 'ascii');
CREATE VIRTUAL TABLE event_words USING fts5 (words, content = '', contentless_delete = 1, tokenize = 'ascii');
INSERT INTO report_words (report_words, rank) VALUES ('hashsize', 16777216);
INSERT INTO event_words (event_words, rank) VALUES ('hashsize', 16777216);

CREATE TABLE tallies (
  report INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  n INTEGER NOT NULL,
  what TEXT NOT NULL,
  count_min INTEGER,
  count_max INTEGER,
  period_start TEXT,
  period_end TEXT,
  status TEXT NOT NULL,
  source TEXT,
  body TEXT NOT NULL,
  PRIMARY KEY (report, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE relations (
  report INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  n INTEGER NOT NULL,
  a TEXT NOT NULL,
  relation TEXT NOT NULL,
  b TEXT NOT NULL,
  date_start TEXT,
  date_end TEXT,
  status TEXT NOT NULL,
  source TEXT,
  body TEXT NOT NULL,
  PRIMARY KEY (report, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX relations_a ON relations (a);
CREATE INDEX relations_b ON relations (b);
CREATE TABLE control (
  report INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  n INTEGER NOT NULL,
  actor TEXT NOT NULL,
  status TEXT NOT NULL,
  place INTEGER NOT NULL REFERENCES places (id),
  date_start TEXT,
  date_end TEXT,
  source TEXT,
  body TEXT NOT NULL,
  PRIMARY KEY (report, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX control_place ON control (place);
CREATE INDEX control_actor ON control (actor);
`
