package runfile

import (
	"bufio"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/source"
)

// Read reads a run file. A damaged file gives what can be read of it, up to
// its last whole line; warnings, the first of the run's notices, say which lines
// were left out. The error is for files that hold no run at all.
func Read(path string) (core.Run, error) { return ReadContext(context.Background(), path) }

// ReadContext is [Read] until ctx ends, when it returns ctx's error at once: a
// file may be large, or have nothing to say.
func ReadContext(ctx context.Context, path string) (core.Run, error) {
	open := func() (io.ReadCloser, error) {
		f, err := os.Open(path)
		if err != nil {
			return nil, message.NewError("file-not-opened", "path", path, "why", reason(err))
		}
		return f, nil
	}
	return source.Read(ctx, open, func(from io.Reader) (core.Run, error) { return Decode(from, filepath.Base(path)) })
}

// Decode is [Read] for a file that is open already; name is what the messages
// call it.
func Decode(from io.Reader, name string) (core.Run, error) {
	lines := bufio.NewReaderSize(from, maxLine+1)
	d := decoder{damage: damage{file: name}, seen: map[string]bool{}, cells: map[core.Cell]bool{}}
	for d.line = 1; ; d.line++ {
		line, err := nextLine(lines)
		if d.line == 1 {
			if fault := checkVersion(name, line, err); fault != nil {
				return core.Run{}, fault
			}
		}
		switch {
		case errors.Is(err, io.EOF):
			return d.end(line)
		case errors.Is(err, bufio.ErrBufferFull):
			d.leftOut(d.line, "line-too-long", "most", maxLine)
		case err != nil:
			d.leftOut(d.line, "rest-unread", "why", reason(err))
			return d.end("")
		default:
			d.take(line)
		}
	}
}

// nextLine returns the next line without its end. At the end of the file it
// returns io.EOF and what stands there unfinished; of a line that does not fit
// the buffer it returns bufio.ErrBufferFull and the beginning.
func nextLine(lines *bufio.Reader) (string, error) {
	start, err := lines.ReadSlice('\n')
	line := strings.TrimRight(string(start), "\r\n")
	if !errors.Is(err, bufio.ErrBufferFull) {
		return line, err
	}
	for errors.Is(err, bufio.ErrBufferFull) {
		_, err = lines.ReadSlice('\n')
	}
	if err != nil && !errors.Is(err, io.EOF) {
		return line, err
	}
	return line, bufio.ErrBufferFull
}

// checkVersion judges a file by its first line.
func checkVersion(name, line string, err error) error {
	const expected = versionKey + version
	written, ours := strings.CutPrefix(line, versionKey)
	switch {
	case err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, bufio.ErrBufferFull):
		return message.NewError("file-unread", "file", name, "why", reason(err))
	case line == expected:
		return nil
	case line == "" && errors.Is(err, io.EOF):
		return message.NewError("file-empty", "file", name)
	case ours:
		return message.NewError("other-format",
			"file", name, "written", shorten(written), "ours", version)
	case strings.HasPrefix(line, resultPrefix), strings.HasPrefix(line, "goos: "), strings.HasPrefix(line, "pkg: "):
		return message.NewError("file-of-go-test",
			"file", name, "expected", expected)
	default:
		return message.NewError("file-is-no-run",
			"file", name, "line", shorten(line), "expected", expected)
	}
}

// shorten keeps a message readable whatever it quotes.
func shorten(text string) string {
	const limit = 60
	if len(text) <= limit {
		return text
	}
	return strings.ToValidUTF8(text[:limit], "") + "…"
}
