//go:build unix

package main

import (
	"os"
	"syscall"
)

// isClosed reports whether a file was closed when the program began. The runtime
// of Go opens the null device in the place of a closed standard file, for reading
// and writing; who throws the answers away on purpose opens it for writing alone.
func isClosed(f *os.File) bool {
	flags, _, failed := syscall.Syscall(syscall.SYS_FCNTL, f.Fd(), syscall.F_GETFL, 0)
	if failed != 0 {
		return true
	}
	info, err := f.Stat()
	null, nullErr := os.Stat(os.DevNull)
	return err == nil && nullErr == nil && os.SameFile(info, null) && flags&syscall.O_ACCMODE == syscall.O_RDWR
}
