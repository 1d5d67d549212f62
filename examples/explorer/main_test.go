package main

import (
	"bytes"
	"context"
	"io"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// safeBuffer is a buffer that is written and read at the same time.
type safeBuffer struct {
	mutex sync.Mutex
	text  bytes.Buffer
}

func (b *safeBuffer) Write(p []byte) (int, error) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	return b.text.Write(p)
}

func (b *safeBuffer) String() string {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	return b.text.String()
}

// The program builds the page, says where it serves it, and ends when it is told to.
func TestListen(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	var says safeBuffer
	done := make(chan error, 1)
	go func() { done <- run(ctx, []string{"-listen", ":0"}, &says) }()
	require.Eventually(t, func() bool { return strings.Contains(says.String(), "http://") }, 3*time.Minute, 50*time.Millisecond)
	require.NotContains(t, says.String(), "warning")
	address := strings.TrimSpace(says.String()[strings.Index(says.String(), "http://"):])
	require.Contains(t, address, "127.0.0.1")
	for path, part := range map[string]string{"/": "explorer.js", "/data.json.lzma": "", "/wasm_exec.js": "Go", "/library.wasm.lzma": ""} {
		response, err := http.Get(address + path)
		require.NoError(t, err)
		text, err := io.ReadAll(response.Body)
		require.NoError(t, err)
		require.NoError(t, response.Body.Close())
		require.Equal(t, http.StatusOK, response.StatusCode, path)
		require.Contains(t, string(text), part)
		require.Contains(t, response.Header.Get("Content-Security-Policy"), "default-src 'self'")
	}
	cancel()
	require.NoError(t, <-done)
}

func TestCommandLine(t *testing.T) {
	for _, args := range [][]string{{"-listen", "nowhere"}, {"more"}, {"-port", "1"}} {
		require.Error(t, run(t.Context(), args, io.Discard), args)
	}
}
