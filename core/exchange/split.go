package exchange

import (
	"encoding/csv"
	"errors"
	"io"
	"regexp"
	"strings"
	"unicode/utf8"

	"parallelogram/core"
)

// Separators beside those of encoding/csv.
const (
	pipe  = '|'
	space = ' '
)

var (
	rule      = regexp.MustCompile(`^[\s|+:=\x{2500}-\x{257f}*_-]*$`)
	directive = regexp.MustCompile(`(?i)^"?sep=(.?)"?$`)
	comment   = regexp.MustCompile(`^\s*(#|//|%|--)\s*`)
)

// source is the lines of a text, those that hold no cells being empty.
type source struct {
	lines     []string
	comment   string // the last comment before the first line of cells
	line      int    // of the comment
	separator rune   // that the file declares, or 0
}

// split cuts text into cells.
func split(text string) (*grid, error) {
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
		err = core.Fail("no-cells", "line {{.line}}: found no line of cells; expected a column of worker counts and one of values", "line", len(s.lines))
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
		declared := directive.FindStringSubmatch(trimmed)
		switch {
		case !begun && declared != nil:
			s.separator, _ = utf8.DecodeRuneInString(declared[1] + "\t") // a tab at the end was trimmed
		case rule.MatchString(trimmed):
		case comment.MatchString(line):
			if !begun {
				s.comment, s.line = comment.ReplaceAllString(trimmed, ""), i+1
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

// guess returns what parts the cells of most lines.
func (s *source) guess() rune {
	var lines, bars int
	having := map[rune]int{}
	for _, line := range s.lines {
		if line == "" {
			continue
		}
		lines++
		if strings.ContainsAny(strings.TrimSpace(line)[:min(3, len(strings.TrimSpace(line)))], bar) {
			bars++
		}
		for _, separator := range "|\t;," {
			if strings.ContainsRune(line, separator) {
				having[separator]++
			}
		}
	}
	if bars >= 2 {
		return pipe
	}
	for _, separator := range "\t;,|" {
		if 2*having[separator] > lines-min(1, lines-1) && !(separator == ',' && s.decimalFields()) {
			return separator
		}
	}
	return space
}

// bar holds what parts the cells of tables that are drawn.
const bar = "|│┃║"

// decimalFields reports whether the commas stand within numbers that spaces
// part.
func (s *source) decimalFields() bool {
	for _, line := range s.lines {
		if fields := strings.Fields(line); len(fields) > 1 && commasIn(fields[len(fields)-1]) != unknown {
			for _, field := range fields {
				if strings.HasSuffix(field, ",") {
					return false
				}
			}
			return true
		}
	}
	return false
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
			return core.Fail("misplaced-quote", "line {{.line}}, column {{.column}}: found {{.found}}; expected a quoted cell to end, and nothing but a separator behind it", "line", syntax.Line, "column", syntax.Column, "found", syntax.Err)
		case err != nil:
			return core.Fail("reading-failed", "reading failed: {{.why}}", "why", err)
		}
		line, _ := rows.FieldPos(0)
		if err := g.add(line, cells); err != nil {
			return err
		}
	}
}
