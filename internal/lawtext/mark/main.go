// Command mark writes the fingerprints of the provisions of an act from its plain text:
//
//	go run ./internal/lawtext/mark bilimzet programme.txt >internal/law/fingerprints/bilimzet.csv
//
// and with -parts those of the parts that words divide and not numbers:
//
//	go run ./internal/lawtext/mark -parts bilimzet programme.txt >internal/law/fingerprints/parts/bilimzet.csv
//
// The text itself stays where it is. Run go generate ./internal/law afterwards.
package main

import (
	"flag"
	"log"
	"os"

	"github.com/qagida/qagida/internal/lawtext"
)

func main() {
	log.SetFlags(0)
	parts := flag.Bool("parts", false, "write the parts that words divide")
	flag.Parse()
	if flag.NArg() != 2 {
		log.Fatal("usage: mark [-parts] ACT FILE")
	}
	write := lawtext.WriteMarks
	if *parts {
		write = lawtext.WriteParts
	}
	text, err := os.ReadFile(flag.Arg(1))
	if err == nil {
		err = write(os.Stdout, flag.Arg(0), string(text))
	}
	if err != nil {
		log.Fatal(err)
	}
}
