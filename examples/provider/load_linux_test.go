package main

import (
	"bytes"
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// A thousand people are closed in less memory than a small machine has to spare.
func TestThousand(t *testing.T) {
	if os.Getenv("QAGIDA_LONG") == "" {
		t.Skip("a thousand certificates are drawn with QAGIDA_LONG=1")
	}
	folder := t.TempDir()
	names := []string{}
	given := []string{"Айгүл", "Болат", "Сәуле", "Дәулет", "Еркін", "Жанна", "Қайрат", "Ләззат", "Мұрат", "Нұргүл"}
	for i := range 1000 {
		names = append(names, given[i%10]+" "+given[i/10%10]+" "+given[i/100])
	}
	command := program("-json", "-out", folder, rawStreamOf(names...).write(t))
	var stderr bytes.Buffer
	command.Stderr = &stderr
	began := time.Now()
	require.NoError(t, command.Run(), stderr.String())
	state := command.ProcessState
	most := state.SysUsage().(*syscall.Rusage).Maxrss >> 10
	t.Logf("%v, of a processor %v, %d MB", time.Since(began), state.UserTime()+state.SystemTime(), most)
	require.Less(t, most, int64(150), "MB")
	papers, err := filepath.Glob(filepath.Join(folder, papersFolder, "*.pdf"))
	require.NoError(t, err)
	require.Len(t, papers, 1000)
}
