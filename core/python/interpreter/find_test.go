package interpreter

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// tree is a machine in a folder.
type tree struct {
	t    *testing.T
	root string
	env  map[string]string
}

func newTree(t *testing.T) tree { return tree{t, t.TempDir(), map[string]string{}} }

func (m tree) path(name string) string { return filepath.Join(m.root, filepath.FromSlash(name)) }

// has puts interpreters there, each of which answers.
func (m tree) has(names ...string) {
	m.t.Helper()
	for _, name := range names {
		fake(m.t, m.path(name), act{Answer: said()})
	}
}

// environment puts one into a prefix.
func (m tree) environment(prefix string) string {
	m.t.Helper()
	name := prefix + "/" + strings.TrimSuffix(filepath.ToSlash(inPrefix[0]), executable)
	m.has(name)
	return name
}

func (m tree) places() Places {
	return Places{Env: func(name string) string { return m.env[name] }, Home: m.path("home")}
}

// finds compares what is found with the names that are wanted, in order.
func (m tree) finds(p Places, want ...string) {
	m.t.Helper()
	var got []string
	for _, i := range find(m.t.Context(), p, patient) {
		name, _ := filepath.Rel(m.root, i.Path)
		got = append(got, strings.TrimSuffix(filepath.ToSlash(name), executable))
	}
	if !slices.Equal(got, want) {
		m.t.Errorf("found %q\nwant  %q", got, want)
	}
}

// strangers returns a working folder with interpreters that nobody means.
func (m tree) strangers() string {
	m.t.Helper()
	m.environment("cwd")
	m.environment("cwd/.venv")
	m.environment("cwd/" + filepath.ToSlash(Places{Home: "."}.pyenv()) + "/3.9")
	m.has("cwd/relative/python3")
	return m.path("cwd")
}

func TestTheNearestComesFirst(t *testing.T) {
	m := newTree(t)
	want := []string{
		"given/my python", m.environment("env"), m.environment("conda"),
		m.environment("work/a/b/.venv"), m.environment("work/a/b/venv"), m.environment("work/.venv"),
		"bin1/python3", "bin1/python", "bin1/python3.14t", "bin1/python3.12", "bin1/python3.9", "bin1/pypy3", "bin2/python3.13-nogil",
	}
	m.has("given/my python", "bin2/python3.13-nogil")
	m.has(want[6:12]...)
	m.has("bin1/python-config", "bin1/python2", "bin1/python3.x", "bin1/ipython3", "bin1/python3.1000")
	t.Chdir(m.strangers())
	p := m.places()
	p.File, p.Given = m.path("work/a/b/file.py"), []string{m.path("given/my python") + executable, m.path("nowhere")}
	m.env["VIRTUAL_ENV"], m.env["CONDA_PREFIX"] = m.path("env"), m.path("conda")
	m.env["PATH"] = strings.Join([]string{m.path("bin1"), "relative", "", m.path("none"), m.path("bin2")}, string(os.PathListSeparator))
	m.finds(p, want...)
	p.File = m.path("work/a") // a folder of the user's code
	m.finds(p, slices.Concat(want[:3], want[5:])...)
	p.File = ""
	m.finds(p, slices.Concat(want[:3], want[6:])...)
	m.finds(Places{})
}

func TestVersionsOfPyenvAndUvAreFound(t *testing.T) {
	m := newTree(t)
	pyenv, uv := Places{Home: "home"}.pyenv(), "uv"
	m.env["UV_PYTHON_INSTALL_DIR"] = m.path("uv")
	a, b := m.environment(filepath.ToSlash(pyenv)+"/3.8.18"), m.environment(filepath.ToSlash(pyenv)+"/3.13.0t")
	c := m.environment(uv + "/cpython-3.14.0+freethreaded")
	if err := os.MkdirAll(m.path(uv+"/.lock"), 0o777); err != nil {
		t.Fatal(err)
	}
	m.finds(m.places(), b, a, c)
	p := m.places()
	p.Home = ""
	m.finds(p, c)
	m.env["UV_PYTHON_INSTALL_DIR"] = ""
	m.finds(p)
}

func TestWhatDoesNotAnswerIsLeftOut(t *testing.T) {
	m := newTree(t)
	m.has("bin/python3.12")
	for name, a := range map[string]act{
		"bin/python3": {Exit: 127}, "bin/python": {Says: "none"}, "bin/python3.7": {Answer: said("version", []int{3, 7, 0})},
	} {
		fake(t, m.path(name), a)
	}
	m.env["PATH"] = m.path("bin")
	m.finds(m.places(), "bin/python3.12")
}

// A shim says whom it stands for.
func TestOneIsFoundOnce(t *testing.T) {
	m := newTree(t)
	m.has("real/python3.12", "other/python3.12")
	m.env["PATH"] = strings.Join([]string{m.path("shims"), m.path("real"), m.path("env"), m.path("other")}, string(os.PathListSeparator))
	path, prefix := hexadecimal(m.path("real/python3.12")+executable), hexadecimal(m.root)
	fake(t, m.path("shims/python3"), act{Answer: said("executable", path, "prefix", prefix)})
	fake(t, m.path("env/python3"), act{Answer: said("executable", path, "prefix", hexadecimal(m.path("env")))})
	m.finds(m.places(), "real/python3.12", "real/python3.12", "other/python3.12")
	found := find(t.Context(), m.places(), patient)
	if found[0].Prefix != m.root || found[1].Prefix != m.path("env") {
		t.Errorf("the prefixes are %q and %q", found[0].Prefix, found[1].Prefix)
	}
}

func TestASearchThatIsStoppedEnds(t *testing.T) {
	m := newTree(t)
	m.has("bin/python3")
	m.env["PATH"] = m.path("bin")
	if got := find(stopped(t), m.places(), patient); len(got) > 0 || timesAsked(m.path("bin/python3")+executable) > 0 {
		t.Errorf("found %v", got)
	}
}

func TestSeveralAreAskedAtOnceButNotAll(t *testing.T) {
	m, l := newTree(t), listen(t)
	for _, name := range []string{"1", "2", "3", "4", "5", "6", "7", "8"} {
		fake(t, m.path(name+"/python"), act{Ask: l.Addr().String(), Answer: said()})
		m.env["PATH"] += m.path(name) + string(os.PathListSeparator)
	}
	found := make(chan int)
	go func() { found <- len(find(t.Context(), m.places(), patient)) }()
	for range 2 {
		var waiting []interface{ Close() error }
		for range atOnce {
			c, err := l.Accept() // would wait for ever if fewer were asked at once
			if err != nil {
				t.Fatal(err)
			}
			waiting = append(waiting, c)
		}
		l.SetDeadline(time.Now().Add(50 * time.Millisecond))
		if _, err := l.Accept(); err == nil {
			t.Errorf("more than %d are asked at once", atOnce)
		}
		l.SetDeadline(time.Time{})
		for _, c := range waiting {
			c.Close()
		}
	}
	if n := <-found; n != 8 {
		t.Errorf("found %d", n)
	}
}

func TestHereIsThisMachine(t *testing.T) {
	home, _ := os.UserHomeDir()
	t.Setenv("VIRTUAL_ENV", "/some/where")
	if p := Here("f.py", "a", "b"); p.Home != home || p.File != "f.py" || !slices.Equal(p.Given, []string{"a", "b"}) || p.Env("VIRTUAL_ENV") != "/some/where" {
		t.Errorf("%+v", p)
	}
}
