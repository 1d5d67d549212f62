package main

import (
	"context"
	"database/sql"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	osuser "os/user"
	"path/filepath"
	"strconv"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"
)

// The tests start a server of PostgreSQL of their own, which is gone after them.

var (
	postgresServer  *exec.Cmd
	postgresInput   io.Closer
	postgresFolder  string
	postgresAddress string
	schools         atomic.Int64
)

// newPostgres is the name of an empty database of PostgreSQL. Without a server on
// this machine the test is skipped, and says so.
func newPostgres(t *testing.T) string {
	t.Helper()
	if err := startPostgres(); err != nil {
		t.Skip("no PostgreSQL to test with (apt-get install postgresql): " + err.Error())
	}
	db, err := sql.Open("pgx", postgresAddress)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	name := "school" + strconv.FormatInt(schools.Add(1), 10)
	if _, err := db.Exec("CREATE SCHEMA " + name); err != nil {
		t.Fatal(err)
	}
	return postgresAddress + "&search_path=" + name
}

var startPostgres = sync.OnceValue(func() error {
	initdb, err := postgresTool("initdb")
	if err != nil {
		return err
	}
	server, err := postgresTool("postgres")
	if err != nil {
		return err
	}
	if postgresFolder, err = os.MkdirTemp("", "postgres"); err != nil {
		return err
	}
	as := &syscall.SysProcAttr{Setpgid: true}
	if os.Geteuid() == 0 { // PostgreSQL refuses to run as root
		if as.Credential, err = nobody(postgresFolder); err != nil {
			return err
		}
	}
	data := filepath.Join(postgresFolder, "data")
	setup := exec.Command(initdb, "-D", data, "-A", "trust", "-U", "school", "-E", "UTF8", "--locale=C", "--no-sync")
	setup.SysProcAttr, setup.Dir = as, postgresFolder
	if out, err := setup.CombinedOutput(); err != nil {
		return fmt.Errorf("initdb: %w: %s", err, out)
	}
	port, err := freePort()
	if err != nil {
		return err
	}
	// The server ends when this process does, however that ends: its input is then closed.
	// It takes no open files along.
	const guard = `exec 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&-; "$@" & server=$!; cat >/dev/null; kill -INT $server; wait $server`
	postgresServer = exec.Command("sh", "-c", guard, "sh", server, "-D", data, "-h", "127.0.0.1", "-p", port, "-k", postgresFolder,
		"-c", "fsync=off", "-c", "max_connections=200")
	postgresServer.SysProcAttr, postgresServer.Dir = as, postgresFolder
	if postgresInput, err = postgresServer.StdinPipe(); err != nil {
		return err
	}
	if err := postgresServer.Start(); err != nil {
		return err
	}
	postgresAddress = "postgres://school@127.0.0.1:" + port + "/postgres?sslmode=disable"
	return answers(postgresAddress)
})

// postgresTool finds a program of PostgreSQL by where systems have it.
func postgresTool(name string) (string, error) {
	if path, err := exec.LookPath(name); err == nil {
		return path, nil
	}
	found, _ := filepath.Glob("/usr/lib/postgresql/*/bin/" + name)
	if len(found) == 0 {
		return "", fmt.Errorf("there is no %s", name)
	}
	return found[len(found)-1], nil
}

func nobody(folder string) (*syscall.Credential, error) {
	u, err := osuser.Lookup("nobody")
	if err != nil {
		return nil, err
	}
	uid, _ := strconv.Atoi(u.Uid)
	gid, _ := strconv.Atoi(u.Gid)
	return &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}, os.Chown(folder, uid, gid)
}

func freePort() (string, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	defer listener.Close()
	_, port, err := net.SplitHostPort(listener.Addr().String())
	return port, err
}

// answers waits until the server answers.
func answers(address string) error {
	db, err := sql.Open("pgx", address)
	if err != nil {
		return err
	}
	defer db.Close()
	limit, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()
	for {
		if err = db.PingContext(limit); err == nil || limit.Err() != nil {
			return err
		}
		time.Sleep(100 * time.Millisecond)
	}
}

func stopPostgres() {
	if postgresServer != nil && postgresServer.Process != nil {
		_ = postgresInput.Close()
		_ = postgresServer.Wait()
	}
	if postgresFolder != "" {
		_ = os.RemoveAll(postgresFolder)
	}
}
