package main

import (
	"bytes"
	"context"
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/kjk/lzma"
)

//go:embed page
var page embed.FS

// How much work goes into making the program small.
const (
	fastest  = 1
	smallest = 3 // beyond it the program hardly gets smaller
)

// build writes the page to a folder.
func build(ctx context.Context, dir string, level int) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	if err := copyPage(dir); err != nil {
		return err
	}
	data, err := json.Marshal(dataOf())
	if err != nil {
		return err
	}
	if err := pack(dir, "data.json", data, level); err != nil {
		return err
	}
	if err := copyGlue(ctx, dir); err != nil {
		return err
	}
	program, err := compile(ctx)
	if err != nil {
		return err
	}
	return pack(dir, "library.wasm", program, level)
}

// pack writes a file in the form that the page unpacks.
func pack(dir, name string, content []byte, level int) error {
	return os.WriteFile(filepath.Join(dir, name+".lzma"), compressed(content, level), 0o644)
}

// copyPage writes the files of the page that are as they stand here.
func copyPage(dir string) error {
	files, err := fs.Sub(page, "page")
	if err != nil {
		return err
	}
	return fs.WalkDir(files, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := fs.ReadFile(files, name)
		if err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(dir, name), text, 0o644)
	})
}

// copyGlue writes the file by which Go's programs speak to a browser. It belongs to
// the Go that compiles.
func copyGlue(ctx context.Context, dir string) error {
	root, err := golang(ctx, "env", "GOROOT")
	if err != nil {
		return err
	}
	glue := filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "wasm_exec.js")
	text, err := os.ReadFile(glue)
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "wasm_exec.js"), text, 0o644)
}

// compile returns the library as a program for the browser. Functions stay by
// themselves, which makes it a tenth smaller.
func compile(ctx context.Context) ([]byte, error) {
	dir, err := os.MkdirTemp("", "explorer")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "library.wasm")
	if _, err := golang(ctx, "build", "-trimpath", "-gcflags=all=-l", "-ldflags=-s -w", "-o", path, "./wasm"); err != nil {
		return nil, err
	}
	return os.ReadFile(path)
}

// golang runs the go command, as for the browser.
func golang(ctx context.Context, args ...string) ([]byte, error) {
	cmd := exec.CommandContext(ctx, "go", args...)
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	var trouble bytes.Buffer
	cmd.Stderr = &trouble
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("go %s: %w: %s", args[0], err, trouble.String())
	}
	return out, nil
}

// compressed returns what the page unpacks: LZMA, a third smaller than what web
// servers do by themselves, and the same on all of them.
func compressed(content []byte, level int) []byte {
	var out bytes.Buffer
	w := lzma.NewWriterSizeLevel(&out, int64(len(content)), level)
	_, _ = w.Write(content) // into memory
	_ = w.Close()
	return out.Bytes()
}
