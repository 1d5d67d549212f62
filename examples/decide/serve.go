package main

import (
	"errors"
	"io"
	"sync"
)

// A job is a batch on its way through the workers.
type job struct {
	batch
	end  error // why no batch comes after it; nil while one does
	done chan struct{}
}

// serve answers batches at the same time and writes them in the order in which
// they were read. So many jobs are made and no more, so that neither a slow
// reader of the answers nor a long input takes more memory. When it is told to
// stop it writes the answers to what it has read, and no part of a line.
func serve(in *lineReader, out io.Writer, workers int, stop <-chan struct{}) error {
	jobs := workers + 2
	free, work, order := make(chan *job, jobs), make(chan *job, jobs), make(chan *job, jobs)
	for range jobs {
		free <- &job{done: make(chan struct{}, 1)}
	}
	var group sync.WaitGroup
	for range workers {
		group.Go(func() { answerJobs(work) })
	}
	quit := make(chan struct{})
	go readJobs(in, free, work, order, quit)

	err := writeJobs(out, order, free, stop)
	close(quit)
	if err == nil { // otherwise the reader may be waiting for input that never comes
		group.Wait()
	}
	return unlessStopped(err)
}

// errStopped is that somebody asked to stop.
var errStopped = errors.New("stopped")

func unlessStopped(err error) error {
	if errors.Is(err, errStopped) {
		return nil
	}
	return err
}

// readJobs reads batch after batch until the input ends or nobody writes the
// answers any more.
func readJobs(in *lineReader, free <-chan *job, work, order chan<- *job, quit <-chan struct{}) {
	defer close(work)
	defer close(order)
	for {
		select {
		case <-quit:
			return
		case j := <-free:
			j.end = in.fill(&j.batch)
			work <- j
			order <- j
			if j.end != nil {
				return
			}
		}
	}
}

func answerJobs(work <-chan *job) {
	w := staff.Get().(*worker)
	for j := range work {
		w.answerAll(&j.batch)
		j.done <- struct{}{}
	}
	staff.Put(w)
}

// staff are the workers that wait for the next one who asks.
var staff = sync.Pool{New: func() any { return newWorker() }}

func writeJobs(out io.Writer, order <-chan *job, free chan<- *job, stop <-chan struct{}) error {
	for {
		select {
		case <-stop:
			return writeRest(out, order)
		case j, open := <-order:
			if !open {
				return nil
			}
			if err := writeJob(out, j); err != nil || j.end != nil {
				return errors.Join(err, unlessEnd(j.end))
			}
			free <- j
		}
	}
}

// writeRest writes what is on its way.
func writeRest(out io.Writer, order <-chan *job) error {
	for {
		select {
		case j, open := <-order:
			if !open {
				return errStopped
			}
			if err := writeJob(out, j); err != nil || j.end != nil {
				return errors.Join(err, errStopped)
			}
		default:
			return errStopped
		}
	}
}

func writeJob(out io.Writer, j *job) error {
	<-j.done
	if len(j.answers) == 0 {
		return nil // at the end of the input there may be nothing
	}
	_, err := out.Write(j.answers)
	return err
}

// unlessEnd takes the end of the input for what it is: no error.
func unlessEnd(err error) error {
	if errors.Is(err, io.EOF) {
		return nil
	}
	return err
}
