package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"text/tabwriter"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/lawtext"
)

// The text of a law at the shell: what no longer holds, for whoever has the edition in
// force as a file.

// compare writes which provisions of an act read otherwise in the text of a file, or of
// standard input, with the place as it is cited and what rests on each; then how many of
// the provisions have which state. Where its heading is that of another act, that first.
func (c command) compare(stdin io.Reader, stdout io.Writer) error {
	text, err := c.read(stdin)
	if err != nil {
		return err
	}
	list, err := compared(c.act, text)
	if err != nil {
		return err
	}
	states, table := map[string]int{}, tabwriter.NewWriter(stdout, 0, 0, 2, ' ', 0)
	if header := lawtext.Header(c.act, text); header == lawtext.Changed {
		fmt.Fprintf(table, "%s\t%s\tday and number of the act\t-\t-\n", header, c.act)
	}
	for _, p := range list {
		states[p.State]++
		if p.State != string(lawtext.Same) {
			fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\n", p.State, p.Provision, citation(p.Provision), some(p.Operations), some(p.Codes))
		}
	}
	if err := table.Flush(); err != nil {
		return err
	}
	_, err = fmt.Fprintln(stdout, total(states))
	return err
}

// read returns the whole of the file, or of standard input.
func (c command) read(stdin io.Reader) (string, error) {
	if c.file != "" {
		text, err := os.ReadFile(c.file)
		return string(text), err
	}
	text, err := io.ReadAll(stdin)
	return string(text), err
}

// citation returns the place as a lawyer cites it, the id itself of one that is new.
func citation(id string) string {
	place, err := qagida.Parse[qagida.Provision](id)
	if err != nil {
		return id
	}
	return place.Text(qagida.English)
}

// some returns a list on one line, a dash for an empty one.
func some[T ~string](list []T) string {
	if len(list) == 0 {
		return "-"
	}
	words := make([]string, len(list))
	for i, word := range list {
		words[i] = string(word)
	}
	return strings.Join(words, ", ")
}

// total returns how many provisions have each state.
func total(states map[string]int) string {
	var parts []string
	for _, state := range []lawtext.State{lawtext.Same, lawtext.Changed, lawtext.New, lawtext.Gone} {
		parts = append(parts, fmt.Sprintf("%d %s", states[string(state)], state))
	}
	return strings.Join(parts, ", ")
}
