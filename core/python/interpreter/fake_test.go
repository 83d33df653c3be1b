package interpreter

import (
	"encoding/hex"
	"encoding/json"
	"io"
	"maps"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// patient is a limit for what answers: this machine may be busy.
const patient = time.Minute

// act is what a fake interpreter does when it is asked. It stands in a file beside
// the interpreter, which is this test program under another name.
type act struct {
	Answer map[string]any // as probe.py writes it; nil for none
	Says   string         // on standard output, before the answer
	Noise  int            // bytes on standard output and standard error, each, before all else
	Stderr string
	Exit   int
	Ask    string // an address to connect to; the answer waits for a byte from there
	Hang   bool   // never to end
	Child  string // an address to which a child connects, which never ends
}

func TestMain(m *testing.M) {
	os.Setenv("GORACE", "atexit_sleep_ms=0") // else each fake lingers for a second under -race
	if len(os.Args) == 3 && os.Args[1] == "child" {
		net.Dial("tcp", os.Args[2])
		forever()
	}
	if data, err := os.ReadFile(os.Args[0] + ".fake"); err == nil {
		var a act
		if json.Unmarshal(data, &a) != nil || strings.Join(os.Args[1:], " ") != "-E -s -B -c "+probe {
			os.Exit(99)
		}
		a.play()
	}
	os.Exit(m.Run())
}

func forever() {
	for {
		time.Sleep(time.Hour)
	}
}

func (a act) play() {
	note()
	noise := strings.Repeat(strings.Repeat("x", 99)+"\n", a.Noise/100)
	io.WriteString(os.Stdout, noise)
	io.WriteString(os.Stderr, noise)
	a.wait()
	io.WriteString(os.Stdout, a.Says)
	if a.Answer != nil {
		line, _ := json.Marshal(a.Answer)
		io.WriteString(os.Stdout, "\n"+mark+string(line)+"\n")
	}
	io.WriteString(os.Stderr, a.Stderr)
	os.Exit(a.Exit)
}

// wait does what is to be done before the answer.
func (a act) wait() {
	if a.Ask != "" {
		conn, err := net.Dial("tcp", a.Ask)
		if err == nil {
			conn.Read(make([]byte, 1))
		}
	}
	if a.Child != "" {
		exec.Command(os.Args[0], "child", a.Child).Start()
	}
	if a.Hang {
		forever()
	}
}

// note adds a byte to the file that counts how often a fake was asked.
func note() {
	f, err := os.OpenFile(os.Args[0]+".asked", os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o666)
	if err == nil {
		f.WriteString(".")
		f.Close()
	}
}

// timesAsked returns how often a fake was asked.
func timesAsked(file string) int {
	info, err := os.Stat(file + ".asked")
	if err != nil {
		return 0
	}
	return int(info.Size())
}

// fake puts an interpreter into a file, whose name gets the ending of programs.
func fake(t *testing.T, file string, a act) string {
	t.Helper()
	file = filepath.FromSlash(file) + executable
	if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
		t.Fatal(err)
	}
	if a.Answer != nil {
		said := map[string]any{"executable": hexadecimal(file), "prefix": hexadecimal(filepath.Dir(filepath.Dir(file)))}
		maps.Copy(said, a.Answer)
		a.Answer = said
	}
	data, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file+".fake", data, 0o666); err != nil {
		t.Fatal(err)
	}
	copySelf(t, file)
	return file
}

// copySelf gives this program another name.
func copySelf(t *testing.T, file string) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	if os.Link(self, file) == nil {
		return
	}
	data, err := os.ReadFile(self) // on another disk
	if err == nil {
		err = os.WriteFile(file, data, 0o777)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func hexadecimal(name string) string { return hex.EncodeToString([]byte(name)) }

// said is an answer of a CPython with a GIL, changed by pairs of names and values.
func said(pairs ...any) map[string]any {
	m := map[string]any{
		"version": []int{3, 12, 4}, "implementation": "cpython", "release": "3.12.4",
		"build": "3.12.4 (main, Jun  6 2024) \n[GCC 13.2.0]", "venv": false, "gil": nil, "free_threaded": false, "debug": false,
		"start_methods": []string{"fork", "spawn", "forkserver"}, "default_start": "fork", "subinterpreters": false,
	}
	for i := 0; i < len(pairs); i += 2 {
		m[pairs[i].(string)] = pairs[i+1]
	}
	return m
}

// listen returns where fakes connect to.
func listen(t *testing.T) *net.TCPListener {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	return l.(*net.TCPListener)
}
