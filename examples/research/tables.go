package main

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/examples/research/study"
)

// The rows of the tables. The tags name the columns of Parquet and of CSV alike;
// a date is the number of days since 1 January 1970.

// monthRow is one month of one scenario: who has a certificate on its first day.
type monthRow struct {
	Month       int32  `parquet:"month,date"`
	Scenario    string `parquet:"scenario"`
	Teachers    int64  `parquet:"teachers"`
	Valid       int64  `parquet:"valid"`
	ForeignOnly int64  `parquet:"foreign_only"`
}

// yearRow is one year of one scenario: the days with a certificate, the courses
// and their academic hours, and whether the hours of the period suffice at its end.
type yearRow struct {
	YearEnd        int32  `parquet:"year_end,date"`
	Scenario       string `parquet:"scenario"`
	Teachers       int64  `parquet:"teachers"`
	TeacherDays    int64  `parquet:"teacher_days"`
	CertifiedDays  int64  `parquet:"certified_days"`
	CoursesHome    int64  `parquet:"courses_home"`
	CoursesAbroad  int64  `parquet:"courses_abroad"`
	Certificates   int64  `parquet:"certificates"`
	HoursShort     int64  `parquet:"hours_short"`
	HoursLong      int64  `parquet:"hours_long"`
	HoursNeither   int64  `parquet:"hours_neither"`
	HoursEnough    int64  `parquet:"hours_enough"`
	HoursTooFew    int64  `parquet:"hours_not_enough"`
	HoursUndecided int64  `parquet:"hours_undecided"`
}

// readingRow is what one reading changes in one measure of one scenario.
type readingRow struct {
	Scenario string `parquet:"scenario"`
	Reading  string `parquet:"reading"`
	Measure  string `parquet:"measure"`
	Teachers int64  `parquet:"teachers"`
	Affected int64  `parquet:"teachers_affected"`
	Compared int64  `parquet:"compared"`
	Gained   int64  `parquet:"gained"`
	Lost     int64  `parquet:"lost"`
	Open     int64  `parquet:"open"`
	Other    int64  `parquet:"other"`
}

// dutyRow is how one duty stands on the last day, over all courses reported.
type dutyRow struct {
	AsOf     int32  `parquet:"as_of,date"`
	Scenario string `parquet:"scenario"`
	Reading  string `parquet:"reading"`
	Duty     string `parquet:"duty"`
	Met      int64  `parquet:"met"`
	Overdue  int64  `parquet:"overdue"`
	Running  int64  `parquet:"running"`
	NotOwed  int64  `parquet:"not_owed"`
}

// silentRow is a reading that cannot change a result of the study, and why.
type silentRow struct {
	Reading   string `parquet:"reading"`
	Provision string `parquet:"provision"`
	Reason    string `parquet:"reason"`
}

var epoch = qagida.MustDate(1970, 1, 1)

func days(d qagida.Date) int32 { return int32(epoch.DaysUntil(d)) }

func monthRows(t *study.Totals) (rows []monthRow) {
	for s := range t.Scenarios {
		counts := &t.Scenarios[s]
		for m := range study.Months {
			first := days(study.FirstOfMonth(m))
			rows = append(rows, monthRow{first, study.Scenario(s).String(), t.Teachers, counts.Valid[m], counts.ForeignOnly[m]})
		}
	}
	return rows
}

func yearRows(t *study.Totals) (rows []yearRow) {
	for s := range t.Scenarios {
		for i, y := range t.Scenarios[s].Years {
			year := study.Year(i)
			rows = append(rows, yearRow{
				YearEnd: days(year.Last), Scenario: study.Scenario(s).String(), Teachers: t.Teachers,
				TeacherDays: t.Teachers * int64(year.Days()), CertifiedDays: y.CertifiedDays,
				CoursesHome: y.CoursesHome, CoursesAbroad: y.CoursesAbroad, Certificates: y.Certificates,
				HoursShort: y.HoursShort, HoursLong: y.HoursLong, HoursNeither: y.HoursNeither,
				HoursEnough: y.Enough, HoursTooFew: y.Short, HoursUndecided: y.Undecided,
			})
		}
	}
	return rows
}

func readingRows(t *study.Totals) (rows []readingRow) {
	for s := range t.Scenarios {
		for i, a := range study.Alternatives() {
			for _, m := range a.Measures {
				e := &t.Scenarios[s].Effects[i][m]
				rows = append(rows, readingRow{
					study.Scenario(s).String(), a.String(), m.String(), t.Teachers,
					e.Teachers, e.Compared, e.Gained, e.Lost, e.Open, e.Other,
				})
			}
		}
	}
	return rows
}

func dutyRows(t *study.Totals) (rows []dutyRow) {
	for s := range t.Scenarios {
		rows = appendDuties(rows, study.Scenario(s), "default", &t.Scenarios[s].Duties[0])
		for i, a := range study.Alternatives() {
			if a.Touches(study.Duties) {
				rows = appendDuties(rows, study.Scenario(s), a.String(), &t.Scenarios[s].Duties[1+i])
			}
		}
	}
	return rows
}

func appendDuties(rows []dutyRow, s study.Scenario, reading string, duties *study.DutyCounts) []dutyRow {
	for slot, d := range duties {
		rows = append(rows, dutyRow{days(study.Last), s.String(), reading, study.SlotNames[slot], d.Met, d.Overdue, d.Running, d.NotOwed})
	}
	return rows
}

func silentRows() (rows []silentRow) {
	for _, s := range study.SilentReadings() {
		rows = append(rows, silentRow{s.ID, s.Provision.String(), s.Reason})
	}
	return rows
}
