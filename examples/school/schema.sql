-- What a school keeps. A column without a value (NULL) is a fact that nobody has
-- stated, which is never taken for a no. Days, sets and enumerations are stored in
-- the text forms of the library: 2026-11-21, short, application,iin.
--
-- KEY, INT and FACT are the types of the database at hand (dialect.go); a key is
-- never given twice, so that an old form or an old calendar never means a new row.
-- version is the revision of the school in which a row was changed last; entry marks
-- the form that made it, so that a form sent twice makes one row.

CREATE TABLE school (
	id       INT PRIMARY KEY CHECK (id = 1),
	uid      TEXT NOT NULL, -- a part of its own in every entry of the calendar
	feed     TEXT NOT NULL, -- the word by which a calendar program may read the feed
	revision INT NOT NULL   -- counts changes, in the order in which they were made
)STRICT;

CREATE TABLE teachers (
	id                         KEY,
	version                    INT NOT NULL,
	entry                      TEXT UNIQUE,
	name                       TEXT NOT NULL,
	iin                        TEXT UNIQUE,
	in_service_since           TEXT,
	education                  TEXT,
	workplace                  TEXT,
	knows_legislation          FACT,
	basic_english              FACT,
	holds_certificates         FACT,
	documents                  TEXT,
	motivation_letter_language TEXT
)STRICT;

-- One row is one teacher's way through one course.
CREATE TABLE courses (
	id          KEY,
	version     INT NOT NULL,
	entry       TEXT UNIQUE,
	teacher_id  INT NOT NULL REFERENCES teachers ON DELETE CASCADE,
	topic       TEXT NOT NULL,
	provider    TEXT NOT NULL,
	place       TEXT,
	town        TEXT NOT NULL,
	hours       INT,
	first       TEXT,
	last        TEXT,
	release     TEXT,
	salary_kept FACT,
	certified   FACT
)STRICT;
CREATE INDEX courses_of_teacher ON courses (teacher_id);

CREATE TABLE certificates (
	id        KEY,
	version   INT NOT NULL,
	entry     TEXT UNIQUE,
	course_id INT NOT NULL UNIQUE REFERENCES courses ON DELETE CASCADE,
	number    TEXT NOT NULL,
	issued    TEXT,
	revoked   TEXT,
	origin    TEXT NOT NULL
)STRICT;
CREATE INDEX certificates_of_number ON certificates (number);

-- What was done after a course: support, independent works, monitoring.
CREATE TABLE events (
	id        KEY,
	version   INT NOT NULL,
	entry     TEXT UNIQUE,
	course_id INT NOT NULL REFERENCES courses ON DELETE CASCADE,
	duty      TEXT NOT NULL,
	date      TEXT NOT NULL,
	note      TEXT NOT NULL
)STRICT;
CREATE INDEX events_of_course ON events (course_id);

-- Who changed what and when. The values go when the person is deleted.
CREATE TABLE changes (
	revision   INT PRIMARY KEY NOT NULL,
	at         TEXT NOT NULL,
	who        TEXT NOT NULL,
	did        TEXT NOT NULL,
	tab        TEXT NOT NULL,
	row_id     INT NOT NULL,
	teacher_id INT NOT NULL, -- 0 where everything changed
	fields     TEXT NOT NULL
)STRICT;
CREATE INDEX changes_of_teacher ON changes (teacher_id);

-- Answers as they were given, kept to be shown again.
CREATE TABLE receipts (
	id         KEY,
	teacher_id INT NOT NULL REFERENCES teachers ON DELETE CASCADE,
	at         TEXT NOT NULL,
	who        TEXT NOT NULL,
	question   TEXT NOT NULL,
	about      TEXT NOT NULL,
	receipt    TEXT NOT NULL
)STRICT;
CREATE INDEX receipts_of_teacher ON receipts (teacher_id);

-- A table that somebody has sent and looks at before it is taken in.
CREATE TABLE imports (
	entry TEXT PRIMARY KEY NOT NULL,
	at    TEXT NOT NULL,
	rows  TEXT NOT NULL
)STRICT;

CREATE TABLE users (
	id       KEY,
	name     TEXT NOT NULL UNIQUE,
	role     TEXT NOT NULL,
	password TEXT NOT NULL
)STRICT;

CREATE TABLE sessions (
	token   TEXT PRIMARY KEY NOT NULL,
	user_id INT NOT NULL REFERENCES users ON DELETE CASCADE,
	ends    INT NOT NULL
)STRICT;
