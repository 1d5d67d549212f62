// Command quickstart follows one invented teacher through the 40-hour course of
// the Bilimzet programme: she applies with a paper missing, completes the course,
// is enrolled, graded, certified, and supported for three years. It begins with what
// stands and what is to be done next, and by whom; then come the decisions of each
// step with their reasons and the places in the order, as a school clerk would want
// to read them.
//
// Usage:
//
//	go run ./examples/quickstart [-lang kk|ru|en] [-on DATE]
//
// The library reads no clock, and neither does this program: -on is the day on
// which the certificate and the support are looked at.
package main

import (
	"flag"
	"fmt"
	"os"

	"github.com/qagida/qagida"
)

func main() {
	lang, on := qagida.English, qagida.MustDate(2028, 1, 15)
	flag.TextVar(&lang, "lang", lang, "language of the report: kk, ru or en")
	flag.TextVar(&on, "on", on, "day on which the certificate and the support are looked at")
	flag.Parse()
	if flag.NArg() > 0 {
		fmt.Fprintf(os.Stderr, "quickstart: %q is not expected: only -lang and -on are\n", flag.Arg(0))
		os.Exit(2)
	}
	text, err := tell(lang, on)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Print(text)
}
