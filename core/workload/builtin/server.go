package builtin

import (
	"bufio"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"strconv"
	"time"

	"parallelogram/core/message"
	"parallelogram/core/process"
)

// ServerMode is the argument that makes this program the server of http's
// requests: main then calls [Server].
const ServerMode = "server"

// service is what a server is told, as one line of JSON on its standard input.
type service struct {
	Delay time.Duration `json:"delay_ns"` // how long it thinks before it answers
	Size  int           `json:"size"`     // bytes of an answer, at least 8
}

// ServeHTTP answers /?task=N with a body that depends on N.
func (s service) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	task, err := strconv.ParseUint(r.URL.Query().Get("task"), 10, 64)
	if err != nil {
		http.Error(w, "the task is not a number", http.StatusBadRequest)
		return
	}
	time.Sleep(s.Delay) // the server's work, not a way to wait for somebody
	body := pattern(s.Size)
	binary.LittleEndian.PutUint64(body, task)
	w.Write(body)
}

// Server is the whole of a server's process: it writes its address to stdout
// and serves until stdin ends, that is until its parent is done or gone. It
// returns the exit status.
func Server(stdin io.Reader, stdout io.Writer) int {
	if err := serve(bufio.NewReader(stdin), stdout); err != nil {
		process.Report(os.Stderr, err)
		return 1
	}
	return 0
}

func serve(stdin *bufio.Reader, stdout io.Writer) error {
	var s service
	line, err := stdin.ReadBytes('\n')
	if err == nil {
		err = json.Unmarshal(line, &s)
	}
	if err != nil {
		return message.NewError("order-unread", "why", err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	if _, err := fmt.Fprintf(stdout, "http://%s\n", listener.Addr()); err != nil {
		return message.NewError("address-untold", "why", err)
	}
	server := &http.Server{Handler: s}
	go func() {
		tellAccounts(stdin, stdout) // an error is an end, too
		server.Close()
	}()
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// tellAccounts answers each line with what this process has used so far, until
// the end of the lines.
func tellAccounts(stdin *bufio.Reader, stdout io.Writer) error {
	for {
		if _, err := stdin.ReadBytes('\n'); err != nil {
			return err
		}
		if err := json.NewEncoder(stdout).Encode(process.ReadAccount()); err != nil {
			return err
		}
	}
}
