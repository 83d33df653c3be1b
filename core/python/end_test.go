package python

import (
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// calling holds a connection to the test as long as its process lives.
const calling = `
import socket

def f(item):
    socket.create_connection(("127.0.0.1", %d)).recv(1)
`

// alone makes a process of the test that End is the end of.
const alone = "PARALLELOGRAM_TEST_ALONE"

func TestEndEndsTheInterpreterThatRuns(t *testing.T) {
	python3(t)
	if os.Getenv(alone) == "" {
		again := exec.Command(os.Args[0], "-test.run=^"+t.Name()+"$")
		again.Env = append(os.Environ(), alone+"=yes")
		if out, err := again.CombinedOutput(); err != nil {
			t.Errorf("%v: %s", err, out)
		}
		return
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	program := fmt.Sprintf(calling, listener.Addr().(*net.TCPAddr).Port)
	if err := os.WriteFile(filepath.Join(folder, "calls.py"), []byte(program), 0o600); err != nil {
		t.Fatal(err)
	}
	o := orderIn(t, folder, "calls.py:f", serial)
	go Run(o) // never returns
	call, err := listener.Accept()
	if err != nil {
		t.Fatal(err)
	}
	End()
	if err := call.SetReadDeadline(time.Now().Add(10 * time.Second)); err != nil {
		t.Fatal(err)
	}
	if _, err := call.Read(make([]byte, 1)); os.IsTimeout(err) {
		t.Error("it goes on")
	}
}
