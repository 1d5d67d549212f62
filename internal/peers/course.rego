package course

# W1: the kind of the course (order95/21).

kind := "none" if {
	input.place == "domestic"
	input.hours < 36
} else := "short" if {
	input.place == "domestic"
	input.hours < 108
} else := "long" if {
	input.place == "domestic"
} else := "none" if {
	input.last > input.first + 10000
} else := "long" if {
	input.last > three_months
} else := "none" if {
	input.hours < 36
} else := "short"

three_months := input.first + 300 if {
	input.first % 10000 < 1000
} else := input.first + 9100

# W2: what speaks against the applicant (order95/7, 8).

ineligible contains "education" if {
	not ground
}

ground if {
	some g in input.education
	g != "none"
}

ineligible contains "workplace" if input.workplace == "other"

ineligible contains "legislation" if not input.knows_legislation

ineligible contains "english" if {
	input.language_course
	not input.basic_english
}

ineligible contains "application" if not "application" in input.documents

ineligible contains "questionnaire" if not "questionnaire" in input.documents

ineligible contains "identity" if {
	not "identity-document" in input.documents
	not "iin" in input.documents
}

ineligible contains "certificates" if {
	input.holds_certificates
	not "certificates" in input.documents
}

ineligible contains "letter" if {
	input.place == "abroad"
	not letter
}

letter if {
	"motivation-letter" in input.documents
	input.letter in {"kk", "ru"}
}

# W3: both grades, and what fails (bilimzet/8).

grades := {"project": project, "test": test, "failed": failed}

points := sum(input.scores)

project := "excellent" if {
	points >= 9
} else := "good" if {
	points >= 7
} else := "satisfactory" if {
	points >= 5
} else := "unsatisfactory"

test := "excellent" if {
	input.correct >= 23
} else := "good" if {
	input.correct >= 20
} else := "satisfactory" if {
	input.correct >= 17
} else := "unsatisfactory"

failed contains "project" if points < 5

failed contains "test" if input.correct < 17

# W4: what speaks against the certificate (order95/32).

invalid contains "issued" if not input.certified

invalid contains "begun" if {
	input.certified
	input.on < input.issued
}

invalid contains "term" if {
	input.certified
	input.on > input.issued + 50000
}

invalid contains "revoked" if {
	input.certified
	input.revoked != 0
	input.on >= input.revoked
}

# W5: the duties that are overdue (order95/35 to 37).

overdue contains "support" if {
	passed(1)
	not done("support", 1)
}

overdue contains "works" if {
	passed(1)
	count([1 |
		some e in input.events
		e.duty == "independent-works"
		within(e, 1)
	]) < 3
}

overdue contains "final" if {
	passed(1)
	not closed
}

# A final monitoring closes support: no measure follows it.
closed if {
	some e in input.events
	e.duty == "final-monitoring"
	within(e, 1)
	not followed(e)
}

followed(e) if {
	some measure in input.events
	measure.duty == "support"
	within(measure, 1)
	measure.date > e.date
}

overdue contains sprintf("monitoring-%d", [year]) if {
	input.certified
	some year in [1, 2, 3]
	passed(year)
	not done("monitoring", year)
}

passed(year) if {
	input.place == "domestic"
	input.on > input.last + (10000 * year)
}

done(duty, year) if {
	some e in input.events
	e.duty == duty
	within(e, year)
}

within(e, year) if {
	e.date > input.last + (10000 * (year - 1))
	e.date <= input.last + (10000 * year)
}
