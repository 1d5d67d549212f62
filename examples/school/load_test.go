package main

import (
	"context"
	"database/sql"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// onlyLong skips a test that takes minutes.
func onlyLong(t *testing.T) {
	if !long() {
		t.Skip("takes long: set QAGIDA_LONG=1")
	}
}

// clients are many people who read and write at once.
type clients struct {
	site    string
	client  *http.Client
	mu      sync.Mutex
	times   []time.Duration
	saved   atomic.Int64
	trouble chan error
}

// once asks for a page, or with a form sends it, and notes how long that took.
func (c *clients) once(path string, form url.Values) error {
	begin := time.Now()
	var answer *http.Response
	var err error
	if form == nil {
		answer, err = c.client.Get(c.site + path)
	} else {
		answer, err = c.client.PostForm(c.site+path, form)
	}
	if err != nil {
		return err
	}
	_, err = io.Copy(io.Discard, answer.Body)
	_ = answer.Body.Close()
	if err != nil || answer.StatusCode >= 400 {
		return fmt.Errorf("%s: %d, %w", path, answer.StatusCode, err)
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.times = append(c.times, time.Since(begin))
	return nil
}

// person reads and writes until the time is over.
func (c *clients) person(ctx context.Context, number int) {
	random := rand.New(rand.NewPCG(uint64(number), 95))
	for n := 0; ctx.Err() == nil; n++ {
		id := strconv.Itoa(1 + random.IntN(1000))
		var err error
		switch random.IntN(10) {
		case 0:
			form := url.Values{"topic": {fmt.Sprintf("Жүктеме %d-%d", number, n)}, "last": {"2026-03-06"}, "hours": {"40"}, "place": {"domestic"}}
			if err = c.once("/ru/teachers/"+id+"/courses/new", form); err == nil {
				c.saved.Add(1)
			}
		case 1:
			err = c.once("/ru/due", nil)
		case 2, 3:
			err = c.once("/ru/?state=overdue&page="+strconv.Itoa(1+random.IntN(5)), nil)
		case 4:
			err = c.once("/ru/teachers/"+id+"/calendar.ics", nil)
		default:
			err = c.once("/ru/teachers/"+id, nil)
		}
		if err != nil && ctx.Err() == nil {
			c.trouble <- err
			return
		}
	}
}

// Fifty clients for twenty seconds on a school of five thousand: no error, and what
// was answered as saved is there.
func TestLoad(t *testing.T) {
	onlyLong(t)
	for name, database := range map[string]func() string{
		"sqlite":   func() string { return filepath.Join(t.TempDir(), "school.db") },
		"postgres": func() string { return newPostgres(t) },
	} {
		t.Run(name, func(t *testing.T) {
			s := schoolIn(t, database())
			require.NoError(t, fillSample(t.Context(), s.store, s.on, 5000))
			s.get("/ru/")
			server := httptest.NewServer(s.site)
			defer server.Close()
			c := &clients{site: server.URL, trouble: make(chan error, 50), client: &http.Client{
				Transport:     &http.Transport{MaxIdleConnsPerHost: 50},
				CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
			}}
			ctx, stop := context.WithTimeout(t.Context(), 20*time.Second)
			defer stop()
			var all sync.WaitGroup
			for i := range 50 {
				all.Go(func() { c.person(ctx, i) })
			}
			all.Wait()
			close(c.trouble)
			for err := range c.trouble {
				t.Error(err)
			}
			var kept int64
			require.NoError(t, s.store.db.QueryRow("SELECT count(*) FROM courses WHERE topic LIKE 'Жүктеме%'").Scan(&kept))
			require.GreaterOrEqual(t, kept, c.saved.Load(), "something is lost")
			slices.Sort(c.times)
			t.Logf("%s: %d answers, %d of them saved, p50 %v, p99 %v", name, len(c.times), c.saved.Load(), c.times[len(c.times)/2], c.times[len(c.times)*99/100])
			s.has("/ru/history", "Жүктеме")
		})
	}
}

// A program that is killed in the middle of its work has everything that it answered
// as saved, and starts again.
func TestKill(t *testing.T) {
	onlyLong(t)
	program := filepath.Join(t.TempDir(), "school")
	out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput()
	require.NoError(t, err, string(out))
	file := filepath.Join(t.TempDir(), "school.db")
	saved := map[string]bool{}
	for round := range 8 {
		command := exec.Command(program, "-db", file, "-on", "2026-11-21", "-listen", "127.0.0.1:0")
		errors, err := command.StderrPipe()
		require.NoError(t, err)
		require.NoError(t, command.Start())
		site := addressOf(t, errors)
		go func() { _, _ = io.Copy(io.Discard, errors) }()
		kill := time.AfterFunc(time.Duration(300+100*round)*time.Millisecond, func() { _ = command.Process.Kill() })
		for n := 0; ; n++ {
			name := fmt.Sprintf("Педагог %d-%d", round, n)
			answer, err := http.PostForm(site+"/kk/teachers/new", url.Values{"name": {name}})
			if err != nil {
				break
			}
			_ = answer.Body.Close()
			saved[name] = true
		}
		kill.Stop()
		_ = command.Wait()
	}
	db, err := sql.Open("sqlite", file)
	require.NoError(t, err)
	defer db.Close()
	names, err := column[string](t.Context(), db, "SELECT name FROM teachers")
	require.NoError(t, err)
	require.Greater(t, len(saved), 20)
	for name := range saved {
		require.Contains(t, names, name)
	}
	whole, err := column[string](t.Context(), db, "PRAGMA integrity_check")
	require.NoError(t, err)
	require.Equal(t, []string{"ok"}, whole)
}

// addressOf reads from the log of the program where it listens.
func addressOf(t *testing.T, log io.Reader) string {
	t.Helper()
	buffer, text := make([]byte, 256), ""
	for {
		n, err := log.Read(buffer)
		text += string(buffer[:n])
		if m := regexp.MustCompile(`http://[\d.:]+`).FindString(text); m != "" && strings.Contains(text, m+"/") {
			return m
		}
		require.NoError(t, err, text)
	}
}

// On a full disk the page says that it failed; nothing that was there is lost, and
// with room again it goes on.
func TestFullDisk(t *testing.T) {
	s := schoolIn(t, filepath.Join(t.TempDir(), "school.db")).sampled()
	before := s.get("/ru/")
	s.store.db.SetMaxOpenConns(2) // that of the stamp, and that which is to be full
	var pages int
	require.NoError(t, s.store.db.QueryRow("PRAGMA page_count").Scan(&pages))
	_, err := s.store.db.Exec("PRAGMA max_page_count = " + strconv.Itoa(pages))
	require.NoError(t, err)
	log, failed := logOf(t), false
	for n := 0; n < 500 && !failed; n++ {
		w := s.post("/ru/teachers/new", "name", fmt.Sprintf("Педагог %d %s", n, strings.Repeat("ұ", 150)))
		if failed = w.Code == http.StatusInternalServerError; failed {
			require.Contains(t, plain(w.Body.String()), "Произошла ошибка")
		}
	}
	require.True(t, failed, "the disk is never full")
	require.Contains(t, log.String(), "full")
	s.has("/ru/", "Мысалова Әлия", "Примерова Анна")
	_, err = s.store.db.Exec("PRAGMA max_page_count = 1000000")
	require.NoError(t, err)
	s.enter("/ru/teachers/new", "name", "Жаңа")
	s.has("/ru/?q=жаңа", "Жаңа")
	require.NotEmpty(t, before)
}

// The program stays small with five thousand teachers, after every page and file was
// asked for.
func TestMemory(t *testing.T) {
	onlyLong(t)
	program := filepath.Join(t.TempDir(), "school")
	out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput()
	require.NoError(t, err, string(out))
	file := filepath.Join(t.TempDir(), "school.db")
	command := exec.Command(program, "-db", file, "-sample", "-teachers", "5000", "-on", "2026-11-21", "-listen", "127.0.0.1:0")
	errors, err := command.StderrPipe()
	require.NoError(t, err)
	require.NoError(t, command.Start())
	defer func() { _ = command.Process.Kill(); _ = command.Wait() }()
	site := addressOf(t, errors)
	go func() { _, _ = io.Copy(io.Discard, errors) }()
	for range 3 {
		for _, path := range []string{"/ru/", "/ru/due", "/ru/teachers/7", "/ru/calendar.ics", "/ru/training.csv", "/ru/training.xlsx", "/ru/history"} {
			answer, err := http.Get(site + path)
			require.NoError(t, err)
			_, err = io.Copy(io.Discard, answer.Body)
			require.NoError(t, err)
			require.NoError(t, answer.Body.Close())
			require.Equal(t, http.StatusOK, answer.StatusCode)
		}
	}
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", command.Process.Pid))
	if err != nil {
		t.Skip("no /proc to read the memory from")
	}
	m := regexp.MustCompile(`VmHWM:\s+(\d+) kB`).FindSubmatch(status)
	most, err := strconv.Atoi(string(m[1]))
	require.NoError(t, err)
	t.Logf("at most %d MB", most>>10)
	require.Less(t, most>>10, 150)
}
