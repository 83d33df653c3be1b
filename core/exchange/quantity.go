package exchange

import (
	"strings"
	"unicode"
)

// quantityOf reads a cell such as 8.00s, 4.2 ms, 6m13.501s, 1:02.5, 6:24min,
// 3.1x, 1.20 ± 0.03 s or 839 ms (4.5x), of which the first number counts. It
// reports false for anything else.
func quantityOf(cell string, style commas) (measure, bool) {
	text := bare(cell)
	value, rest, ok := leading(text, style)
	if !ok {
		return measure{}, false
	}
	if rest == "" {
		return measure{value, one}, true
	}
	if rest[0] == ':' {
		return clock(text, style)
	}
	rest, ok = withoutSpread(rest, style)
	if !ok {
		return measure{}, false
	}
	if q, ok := compound(value, rest, style); ok {
		return q, true
	}
	u := unitOf(rest)
	return measure{value * u.scale, u}, strings.IndexFunc(rest, unicode.IsDigit) < 0
}

// bare takes away what decorates a cell.
func bare(cell string) string {
	if !strings.ContainsAny(cell, " (*`~≈\"\u00a0\t") {
		return cell
	}
	cell = strings.Trim(strings.TrimSpace(cell), "*`~≈\" \u00a0\t")
	if at := strings.IndexByte(cell, '('); at > 0 {
		cell = cell[:at]
	}
	return strings.TrimSpace(cell)
}

// withoutSpread takes away a spread behind a number, which is told of no median.
func withoutSpread(rest string, style commas) (string, bool) {
	rest = strings.TrimSpace(rest)
	for _, sign := range []string{"±", "+/-", "+-"} {
		if before, after, found := strings.Cut(rest, sign); found {
			_, behind, ok := leading(strings.TrimSpace(after), style)
			behind = strings.TrimSpace(strings.TrimPrefix(behind, "%"))
			return strings.TrimSpace(before + behind), ok && (strings.TrimSpace(before) == "" || behind == "" || behind == strings.TrimSpace(before))
		}
	}
	return rest, true
}

// compound reads a time in several units, such as 1 h 2 m, given its first
// number and the rest.
func compound(value float64, rest string, style commas) (measure, bool) {
	total, last := 0.0, 1e9
	for {
		end := strings.IndexFunc(rest, func(r rune) bool { return r >= '0' && r <= '9' })
		name := rest
		if end >= 0 {
			name = rest[:end]
		}
		u := unitOf(name)
		if u.kind != Runtime || u.scale >= last || strings.Contains(name, "/") && end >= 0 {
			return measure{}, false
		}
		total, last = total+value*u.scale, u.scale
		if end < 0 {
			return measure{total, unit{Runtime, "", 1}}, true
		}
		ok := false
		if value, rest, ok = leading(rest[end:], style); !ok {
			return measure{}, false
		}
	}
}

// clock reads h:mm:ss.s, m:ss.s, and h:mm where the unit h stands behind it.
func clock(text string, style commas) (measure, bool) {
	total, scale := 0.0, 1.0
	parts := strings.Split(text, ":")
	for i, part := range parts {
		value, rest, ok := leading(part, style)
		if !ok || part[0] < '0' || part[0] > '9' || i > 0 && value >= 60 || i > 2 {
			return measure{}, false
		}
		total = total*60 + value
		if rest = strings.TrimSpace(rest); rest == "" {
			continue
		}
		if rest == "h" && len(parts) == 2 {
			scale = 60
		}
		if i < len(parts)-1 || unitOf(rest).kind != Runtime {
			return measure{}, false
		}
	}
	return measure{total * scale, unit{Runtime, "", 1}}, true
}

// countOf reads a number of workers: 8, 8.0, 2.5, 8 threads, or a grid of them,
// such as (2, 4) or 2x4, whose product counts.
func countOf(cell string, style commas) (n float64, grid, ok bool) {
	text := bare(cell)
	if strings.HasPrefix(text, "(") && strings.HasSuffix(strings.TrimSpace(cell), ")") {
		n, ok = product(strings.Split(strings.Trim(text, "()"), ","), style)
		return n, true, ok
	}
	if of := strings.FieldsFunc(text, func(r rune) bool { return r == 'x' || r == '×' }); len(of) > 1 {
		n, ok = product(of, style)
		return n, true, ok
	}
	n, rest, ok := leading(text, style)
	rest = strings.ToLower(strings.TrimSpace(rest))
	return n, false, ok && (rest == "" || countWords[rest])
}

func product(list []string, style commas) (float64, bool) {
	n := 1.0
	for _, text := range list {
		value, rest, ok := leading(strings.TrimSpace(text), style)
		if !ok || rest != "" {
			return 0, false
		}
		n *= value
	}
	return n, true
}
