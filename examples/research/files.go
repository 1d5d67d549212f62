package main

import (
	"bytes"
	"encoding/csv"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"

	"github.com/parquet-go/parquet-go"
	"github.com/qagida/qagida/examples/research/study"
)

// writeAll writes the tables, the plots and the sums into a folder that exists.
func writeAll(folder string, t *study.Totals) error {
	var sums bytes.Buffer
	if err := t.WriteSums(&sums); err != nil {
		return err
	}
	for _, write := range []func() error{
		func() error { return os.WriteFile(filepath.Join(folder, "sums.csv"), sums.Bytes(), 0o644) },
		func() error { return writeTable(folder, "certificates", monthRows(t)) },
		func() error { return writeTable(folder, "years", yearRows(t)) },
		func() error { return writeTable(folder, "readings", readingRows(t)) },
		func() error { return writeTable(folder, "duties", dutyRows(t)) },
		func() error { return writeTable(folder, "silent-readings", silentRows()) },
		func() error { return writePlot(folder, "share", sharePlot, t) },
		func() error { return writePlot(folder, "hours", hoursPlot, t) },
		func() error { return writePlot(folder, "readings", readingsPlot, t) },
	} {
		if err := write(); err != nil {
			return err
		}
	}
	return nil
}

// writeTable writes one table as CSV and as Parquet.
func writeTable[T any](folder, name string, rows []T) error {
	text, err := encodeCSV(rows)
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(folder, name+".csv"), text, 0o644); err != nil {
		return err
	}
	var b bytes.Buffer
	if err := parquet.Write(&b, rows); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(folder, name+".parquet"), b.Bytes(), 0o644)
}

// encodeCSV writes the columns that the tags name. Dates are written as such.
func encodeCSV[T any](rows []T) ([]byte, error) {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	row := reflect.TypeFor[T]()
	record := make([]string, row.NumField())
	for i := range record {
		record[i], _, _ = strings.Cut(row.Field(i).Tag.Get("parquet"), ",")
	}
	if err := w.Write(record); err != nil {
		return nil, err
	}
	for _, r := range rows {
		value := reflect.ValueOf(r)
		for i := range record {
			record[i] = csvText(value.Field(i))
		}
		if err := w.Write(record); err != nil {
			return nil, err
		}
	}
	w.Flush()
	return b.Bytes(), w.Error()
}

// csvText is a value in CSV. The int32 columns are the dates.
func csvText(value reflect.Value) string {
	switch value.Kind() {
	case reflect.Int32:
		day, _ := epoch.Add(0, 0, int(value.Int())) // days made it from a date
		return day.String()
	case reflect.Int64:
		return strconv.FormatInt(value.Int(), 10)
	default:
		return value.String()
	}
}
