package exchange

import (
	"encoding/csv"
	"errors"
	"io"
	"regexp"
	"strings"
	"unicode/utf8"

	"parallelogram/core/message"
)

// Separators beside those of encoding/csv.
const (
	pipe  = '|'
	space = ' '
)

var directive = regexp.MustCompile(`(?i)^"?sep=(.?)"?$`)

// isRule reports whether a line only draws, as the lines of boxes do.
func isRule(line string) bool {
	return strings.IndexFunc(line, func(r rune) bool {
		return !strings.ContainsRune(" \t|+:=*_-", r) && (r < 0x2500 || r > 0x257f)
	}) < 0
}

// commentIn returns what a line says that is a comment.
func commentIn(line string) (text string, is bool) {
	for _, mark := range []string{"#", "//", "%", "--"} {
		if text, is = strings.CutPrefix(line, mark); is {
			return strings.TrimSpace(strings.TrimLeft(text, mark)), true
		}
	}
	return "", false
}

// source is the lines of a text, those that hold no cells being empty.
type source struct {
	lines     []string
	comment   string // the last comment before the first line of cells
	line      int    // of the comment
	separator rune   // that the file declares, or 0
}

// split cuts text into cells.
func split(text string) (*grid, error) {
	if err := checkLines(text); err != nil {
		return nil, err
	}
	s := newSource(text)
	if s.separator == 0 {
		s.separator = s.guess()
	}
	g := &grid{}
	var err error
	switch s.separator {
	case pipe:
		err = s.pipes(g)
	case space:
		err = s.fields(g)
	default:
		err = s.csv(g)
	}
	if err == nil && len(g.rows) == 0 {
		err = message.NewError("table.no-cells", "line", len(s.lines))
	}
	if err == nil {
		err = g.head(s)
	}
	return g, err
}

func newSource(text string) *source {
	s := &source{lines: strings.Split(text, "\n")}
	begun := false
	for i, line := range s.lines {
		trimmed := strings.TrimSpace(line)
		text, isComment := commentIn(trimmed)
		var declared []string
		if !begun {
			declared = directive.FindStringSubmatch(trimmed)
		}
		switch {
		case declared != nil:
			s.separator, _ = utf8.DecodeRuneInString(declared[1] + "\t") // a tab at the end was trimmed
		case isRule(trimmed):
		case isComment:
			if !begun {
				s.comment, s.line = text, i+1
			}
		default:
			begun = true
			continue
		}
		s.lines[i] = ""
	}
	if strings.ContainsRune("\"\n\r\uFFFD", s.separator) {
		s.separator = 0
	}
	return s
}

// csv cuts lines as encoding/csv does.
func (s *source) csv(g *grid) error {
	rows := csv.NewReader(strings.NewReader(strings.Join(s.lines, "\n")))
	rows.Comma, rows.TrimLeadingSpace, rows.FieldsPerRecord = s.separator, true, -1
	for {
		cells, err := rows.Read()
		var syntax *csv.ParseError
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case errors.As(err, &syntax):
			return message.NewError("table.misplaced-quote", "line", syntax.Line, "column", syntax.Column)
		case err != nil:
			return message.NewError("table.reading-failed", "why", err)
		}
		line, _ := rows.FieldPos(0)
		if err := g.add(line, cells); err != nil {
			return err
		}
	}
}

// checkLines refuses lines that are no rows of a table, so that none takes long.
func checkLines(text string) error {
	line := 0
	for text := range strings.Lines(text) {
		if line++; len(text) > mostLineBytes {
			return message.NewError("table.table-line-too-long", "line", line, "found", len(text), "most", mostLineBytes)
		}
	}
	return nil
}
