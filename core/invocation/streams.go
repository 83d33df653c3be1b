package invocation

import (
	"io"
	"os"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/process"
)

// streams are the standard files of a program, and what is read from them.
type streams struct {
	files          [3]*os.File // as the program gets them
	pipes          []pipe
	stdout, stderr *process.Tail // stdout is nil where nothing is kept of it
	written        *os.File      // the file that standard output is, to keep what is in it in the end; nil for none
	keep           int64         // bytes of it
}

// open opens the files of a program.
func open(i Invocation) (*streams, error) {
	s := &streams{stderr: process.NewTail(max(2*stderrSize, i.Keep)), keep: int64(i.Keep)} // the beginning as well
	if i.Keep > 0 {
		s.stdout = process.NewTail(i.Keep)
	}
	for n, file := range []func() (*os.File, error){
		func() (*os.File, error) { return input(i.Input) },
		func() (*os.File, error) { return s.output(i.Output) },
		func() (*os.File, error) { return s.pipe(s.stderr) },
	} {
		f, err := file()
		if err != nil {
			s.close()
			return nil, err
		}
		s.files[n] = f
	}
	return s, nil
}

func input(path string) (*os.File, error) {
	if path == "" {
		path = os.DevNull
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, message.NewError("invocation.input", "why", err)
	}
	return f, nil
}

// output returns the file that standard output is. A program that is to write a file
// gets the file itself even where something is kept, which is then read from there:
// to copy it would be measured.
func (s *streams) output(to string) (*os.File, error) {
	switch {
	case s.stdout != nil && (to == core.OutputNull || to == core.OutputPipe):
		return s.pipe(s.stdout)
	case to == core.OutputPipe:
		return s.pipe(io.Discard)
	case to == core.OutputNull:
		to = os.DevNull
	}
	f, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o666)
	if err != nil {
		return nil, message.NewError("invocation.output", "why", err)
	}
	if err := s.readLater(f); err != nil {
		f.Close()
		return nil, message.NewError("invocation.output", "why", err)
	}
	return f, nil
}

// readLater opens a file for reading if something is to be kept of it. What is no
// regular file keeps nothing.
func (s *streams) readLater(f *os.File) error {
	info, err := f.Stat()
	if err != nil || s.stdout == nil || !info.Mode().IsRegular() {
		return err
	}
	s.written, err = os.Open(f.Name())
	return err
}

// started closes the program's ends, so that ours end when it has closed them.
func (s *streams) started() {
	for i, f := range s.files {
		if f != nil {
			f.Close()
			s.files[i] = nil
		}
	}
}

// close lets go of everything.
func (s *streams) close() {
	s.started()
	s.closePipes()
	if s.written != nil {
		s.written.Close()
	}
}

// kept returns what was to be kept of both, when the program has ended.
func (s *streams) kept() string {
	if s.stdout == nil {
		return ""
	}
	s.reread()
	out, err := s.stdout.String(), s.stderr.String()
	if out == "" || err == "" {
		return out + err
	}
	return out + "\n" + err
}

// reread reads from the file that was written what is kept of it: one byte more than
// that of a long one, so that it is seen to be cut. What cannot be read is not kept.
func (s *streams) reread() {
	if s.written == nil {
		return
	}
	info, err := s.written.Stat()
	if err != nil {
		return
	}
	head, size := s.keep/2, info.Size()
	from := max(head, size-head-1)
	_, _ = io.Copy(s.stdout, io.NewSectionReader(s.written, 0, head))
	_, _ = io.Copy(s.stdout, io.NewSectionReader(s.written, from, size-from))
}
