package promise_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// documents returns the Markdown files of the project by their paths from its root.
func documents(t *testing.T) map[string]string {
	t.Helper()
	found := map[string]string{}
	for _, pattern := range []string{"*.md", "docs/*/*.md", "examples/*/*.md", "examples/*/*/*.md", "internal/*/*.md", "testdata/*/*.md"} {
		paths, err := filepath.Glob(filepath.Join(root, pattern))
		require.NoError(t, err)
		for _, path := range paths {
			text, err := os.ReadFile(path)
			require.NoError(t, err)
			found[strings.TrimPrefix(path, root+"/")] = string(text)
		}
	}
	return found
}

var (
	link    = regexp.MustCompile(`\]\(([^)\s]+)\)`)
	heading = regexp.MustCompile(`(?m)^#+ (.+)$`)
	unsaid  = regexp.MustCompile(`[^\p{L}\p{N} _-]`)
)

// What a document links to is there: a file, a folder, a chapter of its own.
func TestLinksOfTheDocumentsLeadSomewhere(t *testing.T) {
	links := 0
	for path, text := range documents(t) {
		chapters := map[string]bool{}
		for _, h := range heading.FindAllStringSubmatch(text, -1) {
			name := strings.ToLower(unsaid.ReplaceAllString(h[1], ""))
			chapters["#"+strings.ReplaceAll(name, " ", "-")] = true
		}
		for _, l := range link.FindAllStringSubmatch(text, -1) {
			target, _, _ := strings.Cut(l[1], "#")
			switch {
			case strings.Contains(l[1], "://"):
				continue
			case target == "":
				require.True(t, chapters[l[1]], "%s has no chapter %s", path, l[1])
			default:
				_, err := os.Stat(filepath.Join(root, filepath.Dir(path), target))
				require.NoError(t, err, "%s links to %s", path, l[1])
			}
			links++
		}
	}
	require.Greater(t, links, 30)
	t.Logf("%d links", links)
}

// The programs in the README are those of the tested examples: each line of them stands
// there, but for what is done with an error, and so does what they print.
func TestTheREADMEsProgramsAreTestedExamples(t *testing.T) {
	readme := documents(t)["README.md"]
	example, err := os.ReadFile(filepath.Join(root, "example_packages_test.go"))
	require.NoError(t, err)
	tested := strings.ReplaceAll(string(example), "fmt.Println(err)", "return err")
	blocks := strings.Split(readme, "```go\n")[1:]
	require.NotEmpty(t, blocks)
	for _, block := range blocks {
		program, after, closed := strings.Cut(block, "```")
		require.True(t, closed)
		for _, line := range strings.Split(program, "\n") {
			require.True(t, strings.Contains(tested, strings.TrimSpace(line)), line)
		}
		for _, line := range strings.Split(strings.TrimPrefix(after, "\n\n"), "\n") {
			printed, indented := strings.CutPrefix(line, "    ")
			if !indented {
				break
			}
			require.True(t, strings.Contains(tested, "// "+printed), printed)
		}
		printed, _, _ := strings.Cut(strings.ReplaceAll(strings.TrimPrefix(after, "\n\n"), "    ", "\t// "), "\n\n")
		if strings.HasPrefix(printed, "\t// ") {
			require.True(t, strings.Contains(tested, printed), "in this order:\n%s", printed)
		}
	}
}
