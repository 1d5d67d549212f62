// Command spell prints the words of the texts in one language that a dictionary does
// not know and nobody has reviewed: those of the library's sources and tables, of the
// examples, their pages and their documents. It needs hunspell with the
// dictionary of the language; reviewed words stand in kk.txt, ru.txt and en.txt
// beside this file.
//
// Usage: go run ./internal/spell kk kk_KZ
package main

import (
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"sort"
	"strings"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/texts"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 3 {
		log.Fatal("usage: go run ./internal/spell LANGUAGE DICTIONARY")
	}
	lang, err := qagida.Parse[qagida.Lang](os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	reviewed, err := words(filepath.Join("internal", "spell", lang.String()+".txt"))
	if err != nil {
		log.Fatal(err)
	}
	strange, err := unknownWords(os.Args[2], lang)
	if err != nil {
		log.Fatal(err)
	}
	failed := false
	for _, word := range strange {
		if !reviewed[word] {
			failed = true
			fmt.Println(word)
		}
	}
	if failed {
		os.Exit(1)
	}
}

// words reads a list of reviewed words, one a line; lines that begin with # are
// comments.
func words(path string) (map[string]bool, error) {
	content, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	list := map[string]bool{}
	for line := range strings.Lines(string(content)) {
		if word := strings.TrimSpace(line); word != "" && !strings.HasPrefix(word, "#") {
			list[word] = true
		}
	}
	return list, nil
}

// searches are the places where texts stand: the sources of the library and of its
// examples, the tables of the law and of the examples, the pages, and the documents in English.
var searches = []struct {
	in     func(folder string) ([]texts.Found, error)
	folder string
}{
	{texts.In, "."},
	{texts.In, "examples"},
	{texts.InTables, filepath.Join("internal", "law")},
	{texts.InTables, "examples"},
	{texts.InScripts, "examples"},
	{texts.InProse, "examples"},
	{texts.InProse, "docs"},
}

var notText = regexp.MustCompile(`\{[^|}]*\|?|[|}]`)

// latin is a word that stands in Latin letters in a Kazakh or Russian text, and a
// letter that stands alone: a name, a unit.
var latin = regexp.MustCompile(`^([A-Za-z]+|\pL)$`)

// unknownWords asks the dictionary about every text in a language.
func unknownWords(dictionary string, lang qagida.Lang) ([]string, error) {
	var all strings.Builder
	for _, search := range searches {
		list, err := search.in(search.folder)
		if err != nil {
			return nil, err
		}
		for _, found := range list {
			all.WriteString(notText.ReplaceAllString(found.Text.In(lang), " ") + "\n")
		}
	}
	command := exec.Command("hunspell", "-l", "-i", "utf-8", "-d", dictionary)
	command.Stdin = strings.NewReader(all.String())
	command.Stderr = os.Stderr
	output, err := command.Output()
	if err != nil {
		return nil, err
	}
	seen := map[string]bool{}
	for word := range strings.FieldsSeq(string(output)) {
		if lang == qagida.English || !latin.MatchString(word) {
			seen[word] = true
		}
	}
	var unknown []string
	for word := range seen {
		unknown = append(unknown, word)
	}
	sort.Strings(unknown)
	return unknown, nil
}
