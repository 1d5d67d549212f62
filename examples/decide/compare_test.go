package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// compareAtShell runs the command on a text and returns what it writes.
func compareAtShell(t *testing.T, act, text string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "act.txt")
	require.NoError(t, os.WriteFile(file, []byte(text), 0o600))
	var fromFile, fromInput, trouble bytes.Buffer
	require.Equal(t, answered, run(t.Context(), []string{"-compare", act, file}, nil, &fromFile, &trouble), trouble.String())
	require.Equal(t, answered, run(t.Context(), []string{"-compare", act}, strings.NewReader(text), &fromInput, &trouble))
	require.Equal(t, fromFile.String(), fromInput.String())
	return fromFile.String()
}

func TestCompareAtTheShell(t *testing.T) {
	text, err := os.ReadFile("../../internal/lawtext/testdata/order95-second.txt")
	require.NoError(t, err)
	require.Equal(t, "135 same, 0 changed, 0 new, 0 gone\n", compareAtShell(t, "order95", string(text)))
	changed := compareAtShell(t, "order95", strings.Replace(string(text), "не менее 3-х лет", "не менее 5 лет", 1))
	require.Equal(t, "changed  order95/19.3  paragraph 19, subparagraph 3)  qualification.instructor  instructor-industry\n"+
		"134 same, 1 changed, 0 new, 0 gone\n", changed)
	other := compareAtShell(t, "order95", strings.ReplaceAll(string(text), "28 января 2016 года", "4 мая 2022 года"))
	require.Equal(t, "changed  order95  day and number of the act  -  -\n135 same, 0 changed, 0 new, 0 gone\n", other)
	added := compareAtShell(t, "order95", string(text)+"\n\nПриложение 5 к Правилам\n\nОбразец")
	require.Contains(t, added, "new  order95/A5  order95/A5  -  -\n")
	made, err := os.ReadFile("../../internal/lawtext/testdata/programme.txt")
	require.NoError(t, err)
	require.Regexp(t, `(?m)^changed +bilimzet/8\.2\.2 .*assessment\.grade, assessment\.group +assessment-test-mark$`,
		compareAtShell(t, "bilimzet", string(made)))
}

func TestCompareRefuses(t *testing.T) {
	for name, args := range map[string][]string{
		"an act without a text": {"-compare", "general"},
		"another word":          {"-compare", "order96"},
		"no such file":          {"-compare", "order95", "no-such-file.txt"},
		"with -list":            {"-compare", "order95", "-list"},
	} {
		t.Run(name, func(t *testing.T) {
			var trouble bytes.Buffer
			require.Equal(t, failed, run(t.Context(), args, strings.NewReader("22. Курс."), io.Discard, &trouble))
			require.Contains(t, trouble.String(), "decide: ")
		})
	}
	require.Equal(t, failed, run(t.Context(), []string{"-compare", "order95"}, strings.NewReader("22. Курс."), &brokenPipe{0}, io.Discard))
}
