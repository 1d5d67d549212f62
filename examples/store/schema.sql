-- What is not known is NULL in every column. SQLite keeps a set as text with JSON,
-- a fact as 0 or 1 and a day as text.
CREATE TABLE teachers (
	id                INTEGER PRIMARY KEY,
	education         TEXT,    -- ["higher-pedagogical"]; [] is none
	workplace         TEXT,    -- education-organisation
	knows_legislation BOOLEAN,
	basic_english     BOOLEAN,
	holds_certificates BOOLEAN,
	documents         TEXT,    -- ["application","iin"]; NULL while nobody has looked
	course_place      TEXT,    -- domestic
	course_hours      INTEGER,
	course_first      DATE,
	course_last       DATE,
	course_language   BOOLEAN  -- in language competence
);

-- A receipt for each time that a teacher was decided on; none is ever changed.
CREATE TABLE receipts (
	teacher_id INTEGER NOT NULL REFERENCES teachers,
	question   TEXT NOT NULL,
	outcome    TEXT NOT NULL, -- to search by
	receipt    TEXT NOT NULL CHECK (json_valid(receipt))
);
