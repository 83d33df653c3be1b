package trial

import (
	"errors"
	"io"
	"os"
	"sync"

	"parallelogram/core/message"
)

// meetings is how often copies meet: when all are ready to begin, and when all
// have ended, so that what one does before and after disturbs no other.
const meetings = 2

// The descriptors by which a copy meets the others.
const (
	arrivedFD = 3 // it writes a byte: it has arrived
	goOnFD    = 4 // it reads a byte: all have
)

// meeting has copies wait for each other. One that fails is not waited for: the
// end of its pipe is an arrival, too.
type meeting struct {
	arrived, goOn []*os.File    // our ends, one for each copy
	theirs        [][2]*os.File // the copies' ends, until they are started
	over          chan struct{} // closed when nobody is held any more; nil before anybody is
}

// newMeeting makes one of n copies; nil where no descriptors can be handed over,
// behind a launcher or where the system has none. They then begin as they come.
func newMeeting(n int, possible bool) (*meeting, error) {
	if !possible || !handsOver {
		return nil, nil
	}
	m := &meeting{}
	for range n {
		if err := m.add(); err != nil {
			m.close()
			return nil, message.NewError("copies-cannot-meet", "why", err)
		}
	}
	m.over = make(chan struct{})
	go m.hold()
	return m, nil
}

func (m *meeting) add() error {
	arrived, theirArrived, err := os.Pipe()
	if err != nil {
		return err
	}
	theirGo, goOn, err := os.Pipe()
	if err != nil {
		return errors.Join(err, arrived.Close(), theirArrived.Close())
	}
	m.arrived, m.goOn = append(m.arrived, arrived), append(m.goOn, goOn)
	m.theirs = append(m.theirs, [2]*os.File{theirArrived, theirGo})
	return nil
}

// files are what copy i is started with.
func (m *meeting) files(i int) []*os.File {
	if m == nil {
		return nil
	}
	return m.theirs[i][:]
}

// hold lets the copies go on when all have arrived. It runs on a goroutine of its
// own until the last meeting is over or all copies are gone.
func (m *meeting) hold() {
	defer close(m.over)
	for range meetings {
		for _, a := range m.arrived {
			_, _ = io.ReadFull(a, make([]byte, 1)) // an end is an arrival, too
		}
		for _, g := range m.goOn {
			_, _ = g.Write([]byte{0}) // a copy that is gone does not read
		}
	}
}

// leave lets go of the ends of copy i, which has ended or was never started.
func (m *meeting) leave(i int) {
	if m != nil {
		m.theirs[i][0].Close() // twice is allowed
		m.theirs[i][1].Close()
	}
}

// close lets go of everything, once all copies have left.
func (m *meeting) close() {
	if m == nil {
		return
	}
	for i := range m.theirs {
		m.leave(i)
	}
	if m.over != nil {
		<-m.over
	}
	for i := range m.arrived {
		m.arrived[i].Close()
		m.goOn[i].Close()
	}
}

// meet waits, in a copy, until all copies have come as far. The error says that
// the others are gone.
func meet(s Spec) error {
	if !s.Together {
		return nil
	}
	gate := gate()
	_, err := gate.arrived.Write([]byte{0})
	if err == nil {
		_, err = io.ReadFull(gate.goOn, make([]byte, 1))
	}
	if err != nil {
		return message.NewError("copies-cannot-meet", "why", err)
	}
	return nil
}

// gate is a copy's ends, which programs that it starts do not inherit.
var gate = sync.OnceValue(func() (g struct{ arrived, goOn *os.File }) {
	closeOnExec(arrivedFD, goOnFD)
	g.arrived, g.goOn = os.NewFile(arrivedFD, "arrived"), os.NewFile(goOnFD, "go on")
	return g
})
