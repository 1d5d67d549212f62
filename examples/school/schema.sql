-- What a school keeps. A column without a value (NULL) is a fact that nobody has
-- stated, which is never taken for a no. Days, sets and enumerations are stored in
-- the text forms of the library: 2026-11-21, short, application,iin.

CREATE TABLE IF NOT EXISTS teachers (
	id                         INTEGER PRIMARY KEY,
	name                       TEXT NOT NULL,
	iin                        TEXT UNIQUE,
	in_service_since           TEXT,
	education                  TEXT,
	workplace                  TEXT,
	knows_legislation          INTEGER,
	basic_english              INTEGER,
	holds_certificates         INTEGER,
	documents                  TEXT,
	motivation_letter_language TEXT
) STRICT;

-- One row is one teacher's way through one course.
CREATE TABLE IF NOT EXISTS courses (
	id                  INTEGER PRIMARY KEY,
	teacher_id          INTEGER NOT NULL REFERENCES teachers ON DELETE CASCADE,
	topic               TEXT NOT NULL,
	provider            TEXT NOT NULL,
	place               TEXT,
	town                TEXT NOT NULL,
	hours               INTEGER,
	first               TEXT,
	last                TEXT,
	release             TEXT,
	salary_kept         INTEGER,
	certified           INTEGER
) STRICT;
CREATE INDEX IF NOT EXISTS courses_of_teacher ON courses (teacher_id);

CREATE TABLE IF NOT EXISTS certificates (
	id        INTEGER PRIMARY KEY,
	course_id INTEGER NOT NULL UNIQUE REFERENCES courses ON DELETE CASCADE,
	number    TEXT NOT NULL,
	issued    TEXT,
	revoked   TEXT,
	origin    TEXT NOT NULL
) STRICT;

-- What was done after a course: support, independent works, monitoring.
CREATE TABLE IF NOT EXISTS events (
	id        INTEGER PRIMARY KEY,
	course_id INTEGER NOT NULL REFERENCES courses ON DELETE CASCADE,
	duty      TEXT NOT NULL,
	date      TEXT NOT NULL,
	note      TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS events_of_course ON events (course_id);
