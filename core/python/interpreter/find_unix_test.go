//go:build unix

package interpreter

import (
	"os"
	"testing"
)

func (m tree) link(target, name string) {
	m.t.Helper()
	if err := os.Symlink(target, m.path(name)); err != nil {
		m.t.Fatal(err)
	}
}

// As in /usr/bin, to which /bin is a link on many systems.
func TestLinksToOneAreAskedOnce(t *testing.T) {
	m := newTree(t)
	m.has("usr/bin/python3.12")
	m.link("python3.12", "usr/bin/python3")
	m.link("python3", "usr/bin/python")
	m.link("usr/bin", "bin")
	if err := os.Rename(m.path("usr/bin/python3.12.fake"), m.path("usr/bin/python3.fake")); err != nil {
		t.Fatal(err)
	}
	m.env["PATH"] = m.path("usr/bin") + ":" + m.path("bin")
	m.finds(m.places(), "usr/bin/python3.12")
	asked := 0
	for _, name := range []string{"python", "python3", "python3.12"} {
		asked += timesAsked(m.path("usr/bin/" + name))
	}
	if asked != 1 {
		t.Errorf("it was asked %d times", asked)
	}
}

// An environment is told by the folder of its link, a shim by the link's name.
func TestLinksThatMeanSomethingElseAreAsked(t *testing.T) {
	m := newTree(t)
	m.has("bin/python3", "shims/chooser")
	want := []string{"bin/python3", "env/bin/python", "shims/python3", "shims/python3.9"}
	for _, name := range want[1:] {
		fake(t, m.path(name), act{Answer: said()})
		if err := os.Remove(m.path(name)); err != nil {
			t.Fatal(err)
		}
	}
	m.link(m.path("bin/python3"), want[1])
	m.link("chooser", want[2])
	m.link("chooser", want[3])
	p := m.places()
	m.env["VIRTUAL_ENV"], m.env["PATH"] = m.path("env"), m.path("bin")+":"+m.path("shims")
	asked := func() (n int) {
		for _, name := range want {
			n += timesAsked(m.path(name))
		}
		return n
	}
	// The two names of the chooser answer as one interpreter, for which they stand.
	m.finds(p, want[1], want[0], want[2])
	if n := asked(); n != 4 {
		t.Errorf("asked %d, want 4", n)
	}
}

// Two links to one environment are one.
func TestAnEnvironmentIsFoundOnceByItsLink(t *testing.T) {
	m := newTree(t)
	m.has("env/bin/python")
	m.link("env", "link")
	fake(t, m.path("shims/python"), act{Answer: said("executable", hexadecimal(m.path("link/bin/python")), "prefix", hexadecimal(m.path("link")))})
	m.env["PATH"] = m.path("shims") + ":" + m.path("env/bin")
	m.finds(m.places(), "link/bin/python")
}

// Where pyenv and uv install is theirs to say, and their variables'.
func TestTheFoldersOfPyenvAndUv(t *testing.T) {
	env := map[string]string{}
	p := Places{Env: func(name string) string { return env[name] }, Home: "/home/me"}
	check := func(pyenv, uv string) {
		t.Helper()
		if p.pyenv() != pyenv || p.uv() != uv {
			t.Errorf("%v: %q and %q", env, p.pyenv(), p.uv())
		}
	}
	check("/home/me/.pyenv/versions", "/home/me/.local/share/uv/python")
	env["PYENV_ROOT"], env["XDG_DATA_HOME"] = "/opt/pyenv", "/data"
	check("/opt/pyenv/versions", "/data/uv/python")
	env["UV_PYTHON_INSTALL_DIR"] = "/pythons"
	check("/opt/pyenv/versions", "/pythons")
}
