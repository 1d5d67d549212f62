//go:build unix

package peers

import (
	"syscall"
	"time"
)

// spent is the time that the processors have given to this program. On a machine
// that others use as well it says more than a clock on the wall.
func spent() time.Duration {
	var use syscall.Rusage
	must(syscall.Getrusage(syscall.RUSAGE_SELF, &use))
	return time.Duration(use.Utime.Nano() + use.Stime.Nano())
}
