package texts

import (
	"encoding/csv"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"

	"github.com/qagida/qagida"
)

// InTables lists the texts in the CSV files below a folder: of every row, the columns
// kk, ru and en, and those whose names end in them. Folders of tests are left out.
func InTables(root string) (list []Found, err error) {
	err = walk(root, ".csv", func(path string) error {
		file, err := os.Open(path)
		if err != nil {
			return err
		}
		defer file.Close()
		rows, err := csv.NewReader(file).ReadAll()
		if err != nil || len(rows) == 0 {
			return err
		}
		for i, row := range rows[1:] {
			for _, text := range textsOf(rows[0], row) {
				list = append(list, Found{path + ":" + strconv.Itoa(i+2), text})
			}
		}
		return nil
	})
	return list, err
}

// textsOf returns the texts of a row, one for each column that ends in kk with its
// neighbours that end in ru and en.
func textsOf(header, row []string) (list []qagida.Text) {
	column := map[string]string{}
	for i, name := range header {
		column[name] = row[i]
	}
	for _, name := range header {
		prefix, isText := strings.CutSuffix(name, "kk")
		if isText && (prefix == "" || strings.HasSuffix(prefix, "_")) && column[name] != "" {
			list = append(list, qagida.Text{KK: column[name], RU: column[prefix+"ru"], EN: column[prefix+"en"]})
		}
	}
	return list
}

// triple is a text as the pages write it: three strings in a list.
var triple = regexp.MustCompile(`\[\s*"((?:[^"\\]|\\.)*)",\s*"((?:[^"\\]|\\.)*)",\s*"((?:[^"\\]|\\.)*)",?\s*\]`)

// InScripts lists the texts in the JavaScript files below a folder: lists of three
// strings of which the first two are in Cyrillic letters.
func InScripts(root string) (list []Found, err error) {
	err = walk(root, ".js", func(path string) error {
		source, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		for _, at := range triple.FindAllSubmatchIndex(source, -1) {
			part := func(n int) string { return string(source[at[2*n]:at[2*n+1]]) }
			if cyrillic.MatchString(part(1)) && cyrillic.MatchString(part(2)) {
				line := strings.Count(string(source[:at[0]]), "\n") + 1
				list = append(list, Found{path + ":" + strconv.Itoa(line), qagida.Text{KK: part(1), RU: part(2), EN: part(3)}})
			}
		}
		return nil
	})
	return list, err
}

var cyrillic = regexp.MustCompile(`\p{Cyrillic}`)

// walk calls with the path of every file of an extension below a folder, those of
// tests and of other programs left out.
func walk(root, extension string, call func(path string) error) error {
	return filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		switch name := filepath.Base(path); {
		case err != nil:
			return err
		case entry.IsDir() && path != root && (name == "testdata" || name == "node_modules" || strings.HasPrefix(name, ".")):
			return filepath.SkipDir
		case entry.IsDir() || filepath.Ext(path) != extension:
			return nil
		default:
			return call(path)
		}
	})
}
