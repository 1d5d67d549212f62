package main

import (
	"bytes"
	"context"
	"encoding/csv"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/parquet-go/parquet-go"
	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/examples/research/study"
)

const few = "150" // teachers, for a quick run

// research runs the command as a user does and gives its folder and its output.
func research(t *testing.T, args ...string) (folder, stdout string) {
	t.Helper()
	folder = t.TempDir()
	var out, complaints bytes.Buffer
	if err := run(t.Context(), append(args, "-out", folder), &out, &complaints); err != nil {
		t.Fatal(err)
	}
	if complaints.Len() > 0 {
		t.Errorf("standard error is no terminal, and got %q", complaints.String())
	}
	return folder, out.String()
}

func read(t *testing.T, path ...string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(path...))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func names(t *testing.T, folder string) (list []string) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		list = append(list, e.Name())
	}
	return list
}

// The same seed gives the same bytes, in every file, on one worker and on four,
// and again from the sums alone.
func TestTheSameSeedGivesTheSameBytes(t *testing.T) {
	one, said := research(t, "-n", few, "-seed", "4", "-workers", "1")
	four, saidAgain := research(t, "-n", few, "-seed", "4", "-workers", "4")
	fromSums, _ := research(t, "-sums", filepath.Join(one, "sums.csv"))
	files := names(t, one)
	want := []string{
		"certificates.csv", "certificates.parquet", "duties.csv", "duties.parquet", "hours.png", "hours.svg", "readings.csv", "readings.parquet",
		"readings.png", "readings.svg", "share.png", "share.svg", "silent-readings.csv", "silent-readings.parquet", "sums.csv", "years.csv", "years.parquet",
	}
	if !slices.Equal(files, want) {
		t.Errorf("the folder has %v", files)
	}
	for _, file := range files {
		first := read(t, one, file)
		if !bytes.Equal(first, read(t, four, file)) || !bytes.Equal(first, read(t, fromSums, file)) {
			t.Errorf("%s has other bytes the second time", file)
		}
	}
	if strings.ReplaceAll(said, one, "") != strings.ReplaceAll(saidAgain, four, "") {
		t.Errorf("%s\nand again\n%s", said, saidAgain)
	}
	for _, part := range []string{"150 invented teachers", "reform-2030-renewing", "certificate-last-day=eve"} {
		if !strings.Contains(said, part) {
			t.Errorf("the summary lacks %q:\n%s", part, said)
		}
	}
}

// counted is a study of 600 teachers, counted once. No test changes it.
var counted = sync.OnceValues(func() (*study.Totals, error) {
	s, err := study.New(4)
	if err != nil {
		return nil, err
	}
	return s.Run(context.Background(), 600, 2, nil)
})

func count(t *testing.T) *study.Totals {
	t.Helper()
	totals, err := counted()
	if err != nil {
		t.Fatal(err)
	}
	return totals
}

// CSV and Parquet are read back and hold the same rows, which are those of the
// totals.
func TestTablesReadBack(t *testing.T) {
	totals, folder := count(t), t.TempDir()
	require.NoError(t, writeAll(folder, totals))
	readBack(t, folder, "certificates", monthRows(totals), int(study.Scenarios)*study.Months)
	readBack(t, folder, "years", yearRows(totals), int(study.Scenarios)*study.Years)
	readBack(t, folder, "readings", readingRows(totals), int(study.Scenarios)*19)
	readBack(t, folder, "duties", dutyRows(totals), int(study.Scenarios)*(1+8)*study.Slots)
	readBack(t, folder, "silent-readings", silentRows(), 26)
}

func readBack[T comparable](t *testing.T, folder, name string, rows []T, size int) {
	t.Helper()
	t.Run(name, func(t *testing.T) {
		require.Len(t, rows, size)
		fromParquet, err := parquet.ReadFile[T](filepath.Join(folder, name+".parquet"))
		require.NoError(t, err)
		require.Equal(t, rows, fromParquet)
		require.Equal(t, rows, decodeCSV[T](t, read(t, folder, name+".csv")))
	})
}

// decodeCSV finds the columns by their names, as another program would.
func decodeCSV[T any](t *testing.T, text []byte) (rows []T) {
	t.Helper()
	records, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	require.NoError(t, err)
	columns := map[string]int{}
	for i, column := range records[0] {
		columns[column] = i
	}
	for _, record := range records[1:] {
		row := reflect.New(reflect.TypeFor[T]()).Elem()
		for i := range row.NumField() {
			column, _, _ := strings.Cut(row.Type().Field(i).Tag.Get("parquet"), ",")
			at, found := columns[column]
			require.True(t, found, "no column %s", column)
			switch field := row.Field(i); field.Kind() {
			case reflect.Int32:
				day, err := qagida.ParseDate(record[at])
				require.NoError(t, err)
				field.SetInt(day.Time().Unix() / 86400)
			case reflect.Int64:
				n, err := strconv.ParseInt(record[at], 10, 64)
				require.NoError(t, err)
				field.SetInt(n)
			default:
				field.SetString(record[at])
			}
		}
		rows = append(rows, row.Interface().(T))
	}
	return rows
}

// A date in Parquet is an int32 of days that says that it is a date.
func TestDatesInParquet(t *testing.T) {
	schema := parquet.SchemaOf(monthRow{})
	month, found := schema.Lookup("month")
	if !found || month.Node.Type().Kind() != parquet.Int32 || month.Node.Type().LogicalType().String() != "DATE" {
		t.Errorf("the month is %v", month.Node)
	}
	rows := monthRows(study.NewTotals())
	if first := rows[0].Month; first != 20454 { // 56 years with 14 leap days after 1 January 1970
		t.Errorf("1 January 2026 is day %d", first)
	}
}

// The share is the count over the teachers; the three scenarios are one until the
// first shorter certificate ends, which is on 1 January 2033, itself a valid day.
func TestShareInThePlot(t *testing.T) {
	totals := count(t)
	old, unmoved, renewing := shareLine(totals, study.Unreformed), shareLine(totals, study.Unmoved), shareLine(totals, study.Renewing)
	if len(old) != 240 || old[0].X != 2026 || old[239].X != 2045+11.0/12 {
		t.Errorf("%d points from %v to %v", len(old), old[0].X, old[len(old)-1].X)
	}
	differ := false
	for m := range old {
		if want := 100 * float64(totals.Scenarios[study.Unreformed].Valid[m]) / 600; old[m].Y != want || want < 0 || want > 100 {
			t.Errorf("month %d shows %v, want %v", m, old[m].Y, want)
		}
		if m <= 7*12 && (unmoved[m] != old[m] || renewing[m] != old[m]) {
			t.Errorf("month %d: the reform shows before a shorter certificate has ended", m)
		}
		if unmoved[m].Y > old[m].Y {
			t.Errorf("month %d: shorter certificates on the same days cover more", m)
		}
		differ = differ || unmoved[m].Y < renewing[m].Y
	}
	if !differ {
		t.Error("renewing by the new last days makes no difference")
	}
}

func TestHoursInThePlot(t *testing.T) {
	totals := count(t)
	short, long := hourBars(totals, study.Renewing)
	if len(short) != 20 || len(long) != 20 {
		t.Fatalf("%d and %d bars", len(short), len(long))
	}
	for i, y := range totals.Scenarios[study.Renewing].Years {
		if short[i] != float64(y.HoursShort)/1e6 || long[i] != float64(y.HoursLong)/1e6 || y.HoursShort == 0 || y.HoursLong == 0 {
			t.Errorf("year %d shows %v and %v million hours", i, short[i], long[i])
		}
	}
}

func TestReadingsInThePlot(t *testing.T) {
	totals := study.NewTotals()
	totals.Teachers = 200
	var last study.Effect
	for i, a := range study.Alternatives() {
		if a.String() == "certificate-last-day=eve" {
			last = study.Effect{Compared: 1000, Teachers: 50, Gained: 1, Lost: 20, Open: 4, Other: 3}
			totals.Scenarios[study.Unreformed].Effects[i][study.CertificateDays] = last
			totals.Scenarios[study.Renewing].Effects[i][study.CertificateDays].Teachers = 200 // not shown
		}
	}
	bars := readingBars(totals)
	require.Len(t, bars, 19)
	for _, b := range bars {
		t.Run(b.reading, func(t *testing.T) {
			want := b
			want.affected, want.gained, want.lost, want.open, want.other = 0, 0, 0, 0, 0
			if b.reading == "certificate-last-day=eve" {
				want = readingBar{
					b.reading, "certificate-days",
					"On which day does a term that runs from the day of issue end: on the same date or on the day before it?",
					"the last valid day is the day before it",
					"of the days: certificate valid?",
					25, 0.1, 2, 0.4, 0.3, // percent
				}
			}
			require.NotEmpty(t, b.compared)
			require.NotEmpty(t, b.question)
			require.NotContains(t, b.meaning, "=", "an id is no meaning")
			require.Equal(t, want, b)
		})
	}
}

func TestRoundSteps(t *testing.T) {
	for most, want := range map[float64]float64{0: 1, 0.0833: 0.01, 11.3: 2, 25: 5, 40: 10, 6.5: 1} {
		if got := roundStep(most); got != want {
			t.Errorf("up to %v in steps of %v, want %v", most, got, want)
		}
	}
	var labels []string
	for _, tick := range every(0.5, 2) {
		labels = append(labels, tick.Label)
	}
	if !slices.Equal(labels, []string{"0", "0.5", "1", "1.5", "2"}) {
		t.Errorf("the labels are %q", labels)
	}
}

func TestProgress(t *testing.T) {
	var screen bytes.Buffer
	bar := &progress{w: &screen, total: 8}
	bar.add(2)
	bar.add(6)
	lines := strings.Split(screen.String(), "\r")
	if len(lines) != 3 || !strings.HasSuffix(lines[1], "] 2 of 8 teachers") || strings.Count(lines[1], "█") != progressWidth/4 {
		t.Errorf("the bar is %q", lines)
	}
	bar.end()
	if !strings.HasSuffix(screen.String(), "] 8 of 8 teachers\n") || strings.Contains(lines[2], "░") {
		t.Errorf("the full bar is %q", lines[2])
	}
	file, err := os.Create(filepath.Join(t.TempDir(), "log"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	silent := newProgress(file, 8)
	silent.add(8)
	silent.end()
	if info, err := file.Stat(); err != nil || info.Size() != 0 {
		t.Errorf("a file got a progress bar: %v", err)
	}
}
