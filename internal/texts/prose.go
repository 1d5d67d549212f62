package texts

import (
	"os"
	"regexp"

	"github.com/qagida/qagida"
)

// notProse is what a Markdown file has beside its prose: code, addresses and comments.
var notProse = regexp.MustCompile("(?s)```.*?```|(?m:^(?: {4}|\t).*$)|`[^`]*`|\\]\\([^)]*\\)|https?://\\S+|<!--.*?-->")

// InProse lists the Markdown files below a folder, each as one English text without
// its code and its addresses.
func InProse(root string) (list []Found, err error) {
	err = walk(root, ".md", func(path string) error {
		source, err := os.ReadFile(path)
		if err == nil {
			list = append(list, Found{path, qagida.Text{EN: notProse.ReplaceAllString(string(source), " ")}})
		}
		return err
	})
	return list, err
}
