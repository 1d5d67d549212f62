// Command mark writes the fingerprints of the provisions of an act from its plain text:
//
//	go run ./internal/lawtext/mark bilimzet programme.txt >internal/law/fingerprints/bilimzet.csv
//
// The text itself stays where it is. Run go generate ./internal/law afterwards.
package main

import (
	"log"
	"os"

	"github.com/qagida/qagida/internal/lawtext"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 3 {
		log.Fatal("usage: mark ACT FILE")
	}
	text, err := os.ReadFile(os.Args[2])
	if err == nil {
		err = lawtext.WriteMarks(os.Stdout, os.Args[1], string(text))
	}
	if err != nil {
		log.Fatal(err)
	}
}
