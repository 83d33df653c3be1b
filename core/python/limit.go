package python

import (
	"fmt"
	"path/filepath"
	"regexp"
	"sync"
	"time"

	"parallelogram/core/message"
	"parallelogram/core/process"
	"parallelogram/core/quantity"
)

// beginLimit is how long an interpreter may take to begin with the script. Python
// takes some hundredths of a second, and what is no Python for ever.
var beginLimit = 20 * time.Second

// lookTime is how long an interpreter that is over its limit may take to say where
// it is.
const lookTime = 300 * time.Millisecond

// The limits.
const (
	toBegin = "begin"
	toEnd   = "end"
)

// watch ends an interpreter that takes too long.
type watch struct {
	done chan struct{}  // closed by stop
	all  sync.WaitGroup // of its goroutine
	over string         // the limit that was exceeded; read when the goroutine has ended
}

// watchOver begins to watch a child. A limit of 0 is none.
func watchOver(child *process.Child, heard *hearing, begin, whole time.Duration) *watch {
	w := &watch{done: make(chan struct{})}
	w.all.Go(func() {
		switch w.over = w.await(heard, begin, whole); w.over {
		case toEnd:
			ask(child.PID())
			w.pause()
			fallthrough
		case toBegin:
			child.Kill()
		}
	})
	return w
}

// await waits until a limit is exceeded, and returns which; nothing when the child
// has ended before.
func (w *watch) await(heard *hearing, begin, whole time.Duration) string {
	first, last := time.NewTimer(begin), time.NewTimer(whole)
	defer first.Stop()
	defer last.Stop()
	if whole <= 0 {
		last.Stop()
	}
	begun := heard.begun
	for {
		select {
		case <-w.done:
			return ""
		case <-begun:
			begun = nil
			first.Stop()
		case <-first.C:
			return toBegin
		case <-last.C:
			return toEnd
		}
	}
}

func (w *watch) pause() {
	timer := time.NewTimer(lookTime)
	defer timer.Stop()
	select {
	case <-w.done:
	case <-timer.C:
	}
}

// stop ends the watching and returns the limit that was exceeded, if one was.
func (w *watch) stop() string {
	close(w.done)
	w.all.Wait()
	return w.over
}

// hung says which limit an interpreter has exceeded, and where it was.
func (o Order) hung(over, stage, stderr string) error {
	if over == toBegin {
		return message.NewError("python.silent", "interpreter", o.interpreter(), "limit", quantity.Duration(beginLimit))
	}
	return message.NewError("python.hung",
		"stage", stage, "module", o.Python.Module, "limit", quantity.Duration(o.Limit), "where", o.where(stderr))
}

// frame is a line of what faulthandler writes.
var frame = regexp.MustCompile(`File "([^"]+)", line (\d+) in (\S+)`)

// where returns the innermost line of the user's in what an interpreter says of its
// threads; empty where there is none.
func (o Order) where(stderr string) string {
	for _, f := range frame.FindAllStringSubmatch(stderr, -1) {
		if o.home(f[1]) {
			return fmt.Sprintf("%s:%s in %s", filepath.Base(f[1]), f[2], f[3])
		}
	}
	return ""
}
