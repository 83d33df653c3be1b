package exchange

import (
	"bytes"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"

	"parallelogram/core/message"
)

// decode returns the text of a file, its lines ended by a line feed.
func decode(from io.Reader) (string, error) {
	data, err := io.ReadAll(io.LimitReader(from, mostBytes+1))
	if err != nil {
		return "", message.NewError("table.reading-failed", "why", err)
	}
	if len(data) > mostBytes {
		return "", message.NewError("table.table-too-long", "most", mostBytes>>20)
	}
	if kind := binary(data); kind != "" {
		return "", message.NewError("table.no-text", "kind", kind)
	}
	data, err = toUTF8(data)
	if err != nil {
		return "", message.NewError("table.reading-failed", "why", err)
	}
	text := ends.Replace(string(data))
	if at := strings.IndexByte(text, 0); at >= 0 {
		return "", message.NewError("table.zero-byte", "line", 1+strings.Count(text[:at], "\n"))
	}
	if strings.TrimSpace(text) == "" {
		return "", message.NewError("table.empty-table")
	}
	if strings.Count(text, "\n") > mostLines {
		return "", message.NewError("table.too-many-lines", "most", mostLines)
	}
	return text, nil
}

var ends = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// binary names files that are no text by how they begin.
func binary(data []byte) string {
	for _, f := range []struct{ begins, kind string }{
		{"\x1f\x8b", "a file compressed with gzip"},
		{"PK\x03\x04", "a spreadsheet or an archive (zip)"},
		{"\xd0\xcf\x11\xe0", "an old spreadsheet"},
		{"BZh", "a file compressed with bzip2"},
		{"\xfd7zXZ", "a file compressed with xz"},
		{"\x28\xb5\x2f\xfd", "a file compressed with zstd"},
		{"%PDF", "a PDF"},
		{"\x89PNG", "a picture (PNG)"},
		{"\x7fELF", "a program"},
	} {
		if bytes.HasPrefix(data, []byte(f.begins)) {
			return f.kind
		}
	}
	return ""
}

// toUTF8 follows a byte order mark, knows UTF-16 without one by its zeroes,
// and takes what is no UTF-8 for what spreadsheets on Windows write.
func toUTF8(data []byte) ([]byte, error) {
	fallback := unicode.UTF8.NewDecoder()
	head := data[:min(len(data), 64)]
	switch {
	case len(head) >= 4 && head[1] == 0 && head[3] == 0 && head[0] != 0:
		fallback = unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewDecoder()
	case len(head) >= 4 && head[0] == 0 && head[2] == 0 && head[1] != 0:
		fallback = unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewDecoder()
	case !utf8.Valid(data):
		fallback = charmap.Windows1252.NewDecoder()
	}
	text, _, err := transform.Bytes(unicode.BOMOverride(fallback), data)
	return text, err
}
