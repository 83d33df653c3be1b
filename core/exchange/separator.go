package exchange

import "strings"

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
