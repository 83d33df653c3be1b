package invocation

import (
	"io"
	"os"
	"sync"
	"time"

	"golang.org/x/sys/unix"

	"parallelogram/core/message"
)

// pipe is our end of one, and where goes what is read from it.
type pipe struct {
	from int // descriptor, which never blocks
	into io.Writer
}

// buffer is what a pipe holds.
type buffer [64 << 10]byte

// buffers are read into. One for each program would be what makes most of the
// garbage, and the collector would stop who starts programs.
var buffers = sync.Pool{New: func() any { return new(buffer) }}

// pipe returns the writing end of one that is read into a writer.
func (s *streams) pipe(into io.Writer) (*os.File, error) {
	var ends [2]int
	err := unix.Pipe2(ends[:], unix.O_CLOEXEC)
	if err == nil {
		err = unix.SetNonblock(ends[0], true)
	}
	if err != nil {
		return nil, message.NewError("invocation.output", "why", err)
	}
	s.pipes = append(s.pipes, pipe{ends[0], into})
	return os.NewFile(uintptr(ends[1]), "pipe"), nil
}

// wait reads what the program writes until it has ended, and returns when. One
// thread does both: a reader of its own would have to be woken at the exit, which
// costs as much as an empty program's start.
func (s *streams) wait(p *os.Process) (*os.ProcessState, time.Time, error) {
	exit, err := unix.PidfdOpen(p.Pid, 0)
	if err != nil {
		exit, err = exitOf(p.Pid) // before Linux 5.3
	}
	if err != nil {
		defer s.readBeside()() // there are no descriptors any more
	} else {
		s.readUntil(exit)
		unix.Close(exit)
	}
	state, err := p.Wait()
	return state, time.Now(), err
}

// rest reads what was written before the exit, which is in the pipes. What others
// write who hold them is of no interest.
func (s *streams) rest() {
	b := buffers.Get().(*buffer)
	defer buffers.Put(b)
	for _, p := range s.pipes {
		drain(p, b)
	}
}

// drain reads what a pipe holds, and waits for nothing.
func drain(p pipe, b *buffer) {
	for sum := 0; sum < mostDrained; {
		n := read(p, b)
		if n <= 0 {
			return
		}
		sum += n
	}
}

// mostDrained bounds what is read after the exit, in bytes: no pipe holds more, but
// somebody may go on to fill it.
const mostDrained = 1 << 20

// readUntil reads the pipes until a descriptor is ready.
func (s *streams) readUntil(exit int) {
	b := buffers.Get().(*buffer)
	defer buffers.Put(b)
	polled := []unix.PollFd{{Fd: int32(exit), Events: unix.POLLIN}}
	for _, p := range s.pipes {
		polled = append(polled, unix.PollFd{Fd: int32(p.from), Events: unix.POLLIN})
	}
	for {
		if _, err := unix.Poll(polled, -1); polled[0].Revents != 0 || err != nil && err != unix.EINTR {
			return
		}
		for i, p := range s.pipes {
			if polled[i+1].Revents != 0 && read(p, b) == 0 {
				polled[i+1].Fd = -1 // it was closed, and is not to be polled
			}
		}
	}
}

// read reads what a pipe holds, at most a buffer. It returns 0 at the end, and less
// if there is nothing at the moment.
func read(p pipe, b *buffer) int {
	n, _ := unix.Read(p.from, b[:])
	if n > 0 {
		_, _ = p.into.Write(b[:n]) // no writer of ours fails
	}
	return n
}

// closePipes lets go of our ends.
func (s *streams) closePipes() {
	for _, p := range s.pipes {
		unix.Close(p.from)
	}
}
