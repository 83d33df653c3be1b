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
}

// open opens the files of a program.
func open(i Invocation) (*streams, error) {
	s := &streams{stderr: process.NewTail(max(2*stderrSize, i.Keep))} // the beginning as well
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

func (s *streams) output(to string) (*os.File, error) {
	switch {
	case s.stdout != nil:
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
	return f, nil
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
}

// kept returns what was to be kept of both.
func (s *streams) kept() string {
	if s.stdout == nil {
		return ""
	}
	out, err := s.stdout.String(), s.stderr.String()
	if out == "" || err == "" {
		return out + err
	}
	return out + "\n" + err
}
