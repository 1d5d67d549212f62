package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/gofrs/flock"

	"github.com/qagida/qagida"
)

// What stands in the folder while a stream is being closed.
const (
	stagingFolder = ".closing"  // what is made aside
	planFile      = "plan.json" // in it: everything is made, and this is to be done
	lockFile      = ".lock"
)

// staging is where everything is made before anything is put in place. Until the
// plan is written, the folder is as it was; from then on every step can be done
// again, by whoever opens the folder next.
type staging struct {
	folder string // to which everything goes
	steps  []step
}

// step moves a file of the folder, by paths inside it. It was done where its goal is
// there, and a goal that has stood there before is replaced only out of the staging.
type step struct {
	From string `json:"from"`
	To   string `json:"to"`
}

// hold locks a folder for this program alone, waits where another has it, and ends
// what a program that was stopped has left. The caller calls release.
func hold(folder string, stderr io.Writer, lang qagida.Lang) (release func(), err error) {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return nil, err
	}
	lock, err := lockFolder(folder, stderr, lang)
	if err != nil {
		return nil, err
	}
	release = func() { _ = lock.Unlock() }
	if err := recoverPlan(folder); err != nil {
		release()
		return nil, err
	}
	return release, nil
}

// lockFolder waits for the lock of a folder. The file stays there: who takes it away
// can have two programs hold it.
func lockFolder(folder string, stderr io.Writer, lang qagida.Lang) (*flock.Flock, error) {
	lock := flock.New(filepath.Join(folder, lockFile))
	held, err := lock.TryLock()
	if err == nil && !held {
		fmt.Fprintf(stderr, "provider: "+wordWaits.In(lang)+"\n", folder)
		_, err = lock.TryLockContext(context.Background(), 20*time.Millisecond)
	}
	return lock, err
}

// recoverPlan ends what was begun: a plan is carried out, and what has none is
// thrown away.
func recoverPlan(folder string) error {
	s := staging{folder: folder}
	content, err := os.ReadFile(s.path(stagingFolder, planFile))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return s.discard()
	case err != nil:
		return err
	}
	if err := json.Unmarshal(content, &s.steps); err != nil {
		return err
	}
	return s.carryOut()
}

// newStaging makes an empty place aside.
func newStaging(folder string) (*staging, error) {
	s := &staging{folder: folder}
	return s, os.MkdirAll(s.path(stagingFolder), 0o755)
}

func (s *staging) path(parts ...string) string {
	return filepath.Join(append([]string{s.folder}, parts...)...)
}

// put writes a file aside. It is called side by side.
func (s *staging) put(name string, content []byte, mode fs.FileMode) error {
	return writeFile(s.path(stagingFolder, aside(name)), content, mode)
}

// aside is the name of a file while it is aside: the staging has no folders.
func aside(name string) string { return strings.ReplaceAll(name, "/", "+") }

// writeFile writes a file to the disk, and not only to the memory of the system.
func writeFile(path string, content []byte, mode fs.FileMode) error {
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, mode)
	if err != nil {
		return err
	}
	if _, err = file.Write(content); err == nil {
		err = file.Sync()
	}
	return errors.Join(err, file.Close())
}

// place plans that a file that was put aside comes to its place.
func (s *staging) place(name string) {
	s.steps = append(s.steps, step{stagingFolder + "/" + aside(name), name})
}

// move plans that a file which lies in a folder goes to another, under a name that
// nothing there has yet.
func (s *staging) move(from, folder, name string) {
	stem, suffix := strings.TrimSuffix(name, filepath.Ext(name)), filepath.Ext(name)
	to := folder + "/" + name
	for n := 2; s.isThere(to); n++ {
		to = fmt.Sprintf("%s/%s-%d%s", folder, stem, n, suffix)
	}
	s.steps = append(s.steps, step{from, to})
}

// isThere reports whether a name is used, now or in the plan.
func (s *staging) isThere(name string) bool {
	for _, step := range s.steps {
		if step.To == name {
			return true
		}
	}
	_, err := os.Lstat(s.path(filepath.FromSlash(name)))
	return err == nil
}

// commit writes the plan and carries it out. When it fails before the plan is
// written, nothing has changed; after that, the next start ends it.
func (s *staging) commit() error {
	plan, err := json.Marshal(s.steps)
	if err != nil {
		return err
	}
	draft := s.path(stagingFolder, planFile+".draft")
	if err := writeFile(draft, plan, 0o644); err != nil {
		return err
	}
	if err := syncFolder(s.path(stagingFolder)); err != nil {
		return err
	}
	if err := os.Rename(draft, s.path(stagingFolder, planFile)); err != nil {
		return err
	}
	if err := errors.Join(syncFolder(s.path(stagingFolder)), s.carryOut()); err != nil {
		return refusal{text: each(saysHalfPlaced, s.folder, err)}
	}
	return nil
}

// carryOut does every step that is not done yet, and clears up.
func (s *staging) carryOut() error {
	folders := map[string]bool{s.folder: true}
	for _, step := range s.steps {
		if err := s.do(step); err != nil {
			return err
		}
		folders[filepath.Dir(s.path(filepath.FromSlash(step.To)))] = true
	}
	for folder := range folders {
		if err := syncFolder(folder); err != nil {
			return err
		}
	}
	return s.discard()
}

// do does one step, unless it was done.
func (s *staging) do(step step) error {
	from, to := s.path(filepath.FromSlash(step.From)), s.path(filepath.FromSlash(step.To))
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		return err
	}
	if _, err := os.Lstat(to); err == nil && !strings.HasPrefix(step.From, stagingFolder+"/") {
		return nil
	}
	err := os.Rename(from, to)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

// discard throws away what is aside: the plan first, so that no half of it is found.
func (s *staging) discard() error {
	if err := os.Remove(s.path(stagingFolder, planFile)); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return os.RemoveAll(s.path(stagingFolder))
}

// syncFolder writes the names of a folder to the disk. Systems that cannot do that
// for a folder keep them themselves.
func syncFolder(path string) error {
	folder, err := os.Open(path)
	if err != nil {
		return err
	}
	err = folder.Sync()
	for _, unable := range []error{errors.ErrUnsupported, fs.ErrInvalid, fs.ErrPermission} {
		if errors.Is(err, unable) {
			err = nil
		}
	}
	return errors.Join(err, folder.Close())
}
