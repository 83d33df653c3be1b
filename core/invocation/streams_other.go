//go:build !linux

package invocation

import (
	"io"
	"os"
	"time"

	"parallelogram/core/message"
)

// pipe is our end of one, and where goes what is read from it.
type pipe struct {
	from *os.File
	into io.Writer
	end  chan struct{} // closed when it is not read any more
}

// pipe returns the writing end of one that is read into a writer.
func (s *streams) pipe(into io.Writer) (*os.File, error) {
	r, w, err := os.Pipe()
	if err != nil {
		return nil, message.NewError("invocation.output", "why", err)
	}
	p := pipe{r, into, make(chan struct{})}
	s.pipes = append(s.pipes, p)
	go func() {
		defer close(p.end)
		io.Copy(into, r) // an error is an end, too
	}()
	return w, nil
}

// wait waits until the program has ended, and returns when.
func (s *streams) wait(p *os.Process) (*os.ProcessState, time.Time, error) {
	state, err := p.Wait()
	return state, time.Now(), err
}

// drainTime bounds how long is read on after the exit where pipes have no deadlines
// and somebody else keeps one open.
const drainTime = time.Second

// rest reads what is still to be read: what was written before the exit is in the
// pipes, and what others that hold them write is of no interest.
func (s *streams) rest() {
	late := make(chan struct{})
	defer time.AfterFunc(drainTime, func() { close(late) }).Stop()
	for _, p := range s.pipes {
		_ = p.from.SetReadDeadline(time.Now()) // without deadlines it is read to its end
	}
	for _, p := range s.pipes {
		select {
		case <-p.end:
			drain(p)
		case <-late: // what was read until now counts
		}
	}
}

// closePipes lets go of our ends. Where one is read still, its reader may keep who
// closes it waiting.
func (s *streams) closePipes() {
	for _, p := range s.pipes {
		select {
		case <-p.end:
			p.from.Close()
		default:
			go p.from.Close()
		}
	}
}
