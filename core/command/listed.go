package command

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallelogram/core"
)

// readLines writes the lines of its input as [List] reads them, each with a null byte
// behind it: cut at null bytes where there are some, else at the ends of lines.
const readLines = `perl -0777 -ne 'print map "$_\0", grep length, /\0/ ? split /\0/ : split /\r?(?:\n|\z)/'`

// listed is a command that writes the items, each with a null byte behind it. A file
// is redirected, for perl would run one whose name ends in a pipe.
func listed(list core.Items) string {
	name, isFile := strings.CutPrefix(list.From, "@")
	switch {
	case list.Digest == "":
		return "seq 0 " + strconv.Itoa(list.Count-1) + ` | tr '\n' '\0'`
	case isFile:
		return readLines + " < " + quote(name)
	}
	text := `printf '%s\0' ` + pattern(list.From)
	if matchesHidden(list.From) {
		return "bash -O dotglob -c " + quote(text)
	}
	return text
}

// matchesHidden reports whether a pattern may match a name that begins with a dot:
// a shell leaves those out unless it is told not to.
func matchesHidden(pattern string) bool {
	for part := range strings.SplitSeq(pattern, "/") {
		if part != "" && strings.IndexByte("*?[", part[0]) >= 0 {
			return true
		}
	}
	return false
}

// pattern writes a pattern of [path/filepath.Match] as one of a shell: all that is no
// wildcard is text. Parts without any are quoted as a whole, to be read easily.
func pattern(text string) string {
	parts := strings.Split(text, "/")
	for i, p := range parts {
		switch {
		case p == "":
		case strings.ContainsAny(p, `*?[\`):
			parts[i] = wildcards(p)
		default:
			parts[i] = quote(p)
		}
	}
	return strings.Join(parts, "/")
}

// wildcards escapes all else. What negates a set is ^ to Go, and ! to a shell.
func wildcards(part string) string {
	var out strings.Builder
	set := false
	for i := 0; i < len(part); {
		_, size := utf8.DecodeRuneInString(part[i:])
		char := part[i : i+size]
		i += size
		switch {
		case char == `\` && i < len(part):
			_, size := utf8.DecodeRuneInString(part[i:])
			out.WriteString(escaped(part[i : i+size]))
			i += size
			continue
		case char == "[" && !set:
			set = true
			if strings.HasPrefix(part[i:], "^") {
				char = "[!"
				i++
			}
		case char == "]" && set:
			set = false
		case char == "-" && set, strings.Contains("*?", char) && !set, wordByte(char):
		default:
			char = escaped(char)
		}
		out.WriteString(char)
	}
	return out.String()
}

// wordByte reports whether a character means itself to every shell.
func wordByte(char string) bool {
	c := char[0]
	return len(char) == 1 && (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '.')
}

// escaped has a shell take a character for text.
func escaped(char string) string {
	switch r, size := utf8.DecodeRuneInString(char); {
	case r == utf8.RuneError && size == 1, !unicode.IsPrint(r):
		return quote(char)
	case r < utf8.RuneSelf:
		return `\` + char
	}
	return char
}
