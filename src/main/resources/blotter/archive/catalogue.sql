-- The catalogue: finds again what is in the segments. All but addresses is made from archive/ alone.
CREATE TABLE segments (n INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, good_to INTEGER NOT NULL) STRICT;

CREATE TABLE captures (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  url TEXT NOT NULL,
  at INTEGER NOT NULL, -- microseconds since 1970
  status INTEGER NOT NULL,
  type TEXT,
  sha256 TEXT NOT NULL,
  length INTEGER NOT NULL,
  segment INTEGER NOT NULL,
  offset INTEGER NOT NULL,
  form TEXT NOT NULL, -- response, revisit, resource, erased
  refers TEXT, -- id of the capture that holds a revisit's payload
  etag TEXT,
  modified TEXT,
  source TEXT NOT NULL,
  purpose TEXT NOT NULL,
  unread INTEGER NOT NULL
) STRICT;
CREATE INDEX captures_url ON captures (url, at, seq);
CREATE INDEX captures_sha256 ON captures (sha256);
CREATE INDEX captures_unread ON captures (seq) WHERE unread = 1;
CREATE INDEX captures_source ON captures (source, at);
CREATE INDEX captures_gone ON captures (seq) WHERE status IN (404, 410);

CREATE TABLE claims (seq INTEGER PRIMARY KEY, capture TEXT NOT NULL, field TEXT NOT NULL, origin TEXT NOT NULL, words TEXT NOT NULL, claimed_in TEXT) STRICT;
CREATE INDEX claims_capture ON claims (capture);

CREATE TABLE notes (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL, -- of an attempt the address, of a rest the host, of a takedown the release
  until INTEGER, -- of a rest
  segment INTEGER NOT NULL,
  offset INTEGER NOT NULL,
  body TEXT NOT NULL -- empty for readings, which have rows of their own
) STRICT;
CREATE INDEX notes_subject ON notes (kind, subject);

CREATE TABLE releases (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, key TEXT NOT NULL) STRICT;

CREATE TABLE readings (
  capture TEXT PRIMARY KEY,
  release TEXT,
  key TEXT,
  revision INTEGER NOT NULL,
  text_sha256 TEXT,
  outcome TEXT NOT NULL,
  extractor TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX readings_release ON readings (release);
CREATE INDEX readings_changed ON readings (capture) WHERE revision > 1;

CREATE TABLE addresses (
  seq INTEGER PRIMARY KEY,
  url TEXT NOT NULL UNIQUE,
  source TEXT NOT NULL,
  purpose TEXT NOT NULL,
  state TEXT NOT NULL,
  due INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  claims TEXT NOT NULL,
  via TEXT
) STRICT;
CREATE INDEX addresses_due ON addresses (source, due) WHERE state IN ('NEW', 'DUE');
