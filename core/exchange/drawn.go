package exchange

import (
	"strings"
	"unicode"

	"parallelogram/core/message"
)

// bars are what parts the cells of drawn tables, written as one of them.
var bars = strings.NewReplacer("│", "|", "┃", "|", "║", "|")

// pipes cuts the lines of a drawn table, and passes over the text around it.
func (s *source) pipes(g *grid) error {
	over := 0
	for i, line := range s.lines {
		line = bars.Replace(strings.TrimSpace(line))
		if strings.Contains(line, "|") {
			inner := strings.TrimSuffix(strings.TrimPrefix(line, "|"), "|")
			if err := g.add(i+1, strings.Split(inner, "|")); err != nil {
				return err
			}
		} else if line != "" {
			over++
		}
	}
	if over > 0 {
		g.notes.add(message.New(message.Info, "table.text-passed-over", "lines", over))
	}
	return nil
}

// fields cuts lines at spaces, though not between a number and its unit.
func (s *source) fields(g *grid) error {
	for i, line := range s.lines {
		if err := g.add(i+1, words(line)); err != nil {
			return err
		}
	}
	return nil
}

// words parts a line at spaces, and joins a unit and what is in brackets to
// what they stand behind.
func words(line string) (cells []string) {
	open, start := 0, 0 // of the last cell
	for at := 0; at < len(line); {
		rest := strings.TrimLeftFunc(line[at:], unicode.IsSpace)
		word, begin := rest, len(line)-len(rest)
		if end := strings.IndexFunc(rest, unicode.IsSpace); end >= 0 {
			word = rest[:end]
		}
		if at = begin + len(word); word == "" {
			break
		}
		last := len(cells) - 1
		joined := last >= 0 && (open > 0 || strings.ContainsAny(word[:1], "([") || isNumber(cells[last]) && unitOf(word).kind != "")
		open = max(0, open+strings.Count(word, "(")+strings.Count(word, "[")-strings.Count(word, ")")-strings.Count(word, "]"))
		if joined {
			cells[last] = line[start:at]
			continue
		}
		cells, start = append(cells, word), begin
	}
	return cells
}

func isNumber(text string) bool {
	_, rest, ok := leading(text, unknown)
	return ok && rest == ""
}
