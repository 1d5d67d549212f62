package main

import (
	"errors"
	"io"
	"sync"
)

// serve answers line after line.
func serve(in *lineReader, out io.Writer) error {
	w, b := newWorker(), &batch{}
	for {
		readErr := in.fill(b)
		w.answerAll(b)
		if err := write(out, b.answers); err != nil {
			return err
		}
		if readErr != nil {
			return unlessEnd(readErr)
		}
	}
}

// write writes what there is: at the end of the input it may be nothing.
func write(out io.Writer, answers []byte) error {
	if len(answers) == 0 {
		return nil
	}
	_, err := out.Write(answers)
	return err
}

// unlessEnd takes the end of the input for what it is: no error.
func unlessEnd(err error) error {
	if errors.Is(err, io.EOF) {
		return nil
	}
	return err
}

// A job is a batch on its way through the workers.
type job struct {
	batch
	end  error // why no batch comes after it; nil while one does
	done chan struct{}
}

// serveParallel answers batches at the same time and writes them in the order
// in which they were read. So many jobs are made and no more, so that neither a
// slow reader of the answers nor a long input takes more memory.
func serveParallel(in *lineReader, out io.Writer, workers int) error {
	jobs := 3 * workers
	free, work, order := make(chan *job, jobs), make(chan *job, jobs), make(chan *job, jobs)
	for range jobs {
		free <- &job{done: make(chan struct{}, 1)}
	}
	var group sync.WaitGroup
	for range workers {
		group.Go(func() { answerJobs(work) })
	}
	stop := make(chan struct{})
	go readJobs(in, free, work, order, stop)

	err := writeJobs(out, order, free)
	close(stop)
	if err == nil { // otherwise the reader may be waiting for input that never comes
		group.Wait()
	}
	return err
}

// readJobs reads batch after batch until the input ends or nobody writes the
// answers any more.
func readJobs(in *lineReader, free <-chan *job, work, order chan<- *job, stop <-chan struct{}) {
	defer close(work)
	defer close(order)
	for {
		select {
		case <-stop:
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
	w := newWorker()
	for j := range work {
		w.answerAll(&j.batch)
		j.done <- struct{}{}
	}
}

func writeJobs(out io.Writer, order <-chan *job, free chan<- *job) error {
	for j := range order {
		<-j.done
		if err := write(out, j.answers); err != nil {
			return err
		}
		if j.end != nil {
			return unlessEnd(j.end)
		}
		free <- j
	}
	return nil
}
