package main

import (
	"context"
	"errors"
	"os"
	"os/signal"
	"syscall"
)

// interruption is what an interrupt or SIGTERM left of a run.
type interruption struct {
	by   os.Signal
	left string // what was done, in words
}

func (i interruption) Error() string {
	if i.left == "" {
		return "interrupted"
	}
	return "interrupted: " + i.left
}

// status is the exit status of a program that a signal ended, as shells give it.
func (i interruption) status() int {
	if number, ok := i.by.(syscall.Signal); ok {
		return 128 + int(number)
	}
	return 1
}

// cutShort is the error of a run whose context ended, with what was done by then.
func cutShort(ctx context.Context, left string) error {
	by := interruption{}
	if !errors.As(context.Cause(ctx), &by) {
		return context.Cause(ctx)
	}
	by.left = left
	return by
}

// untilSignal ends the context with an interruption at the first interrupt or
// SIGTERM. A second one has its usual effect.
func untilSignal(parent context.Context) (ctx context.Context, stop func()) {
	ctx, cancel := context.WithCancelCause(parent)
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	go func() {
		by := <-signals
		signal.Stop(signals)
		cancel(interruption{by: by})
	}()
	return ctx, func() { signal.Stop(signals) }
}
