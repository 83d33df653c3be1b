package exchange

import "parallelogram/core"

// The refusals that more than one place makes.

func noColumn(wanted string, have []column) error {
	return core.Fail("no-such-column", `line 1: found the columns {{.have}}; expected one named or numbered {{printf "%q" .wanted}}`, "have", titles(have), "wanted", wanted)
}

func severalValues(line int, list []column) error {
	return core.Fail("several-value-columns", `line {{.line}}: found the columns {{.columns}}, each of which may hold what was measured; expected one: choose it with --value`, "line", line, "columns", titles(list))
}

func noCount(line, column int, title, found string) error {
	return core.Fail("not-a-count", `line {{.line}}, column {{.column}} ({{.title}}): found {{printf "%q" .found}}; expected a number of workers, at least 1`,
		"line", line, "column", column, "title", title, "found", Harmless(found))
}

func noValue(line, column int, title, found string) error {
	return core.Fail("not-a-value", `line {{.line}}, column {{.column}} ({{.title}}): found {{printf "%q" .found}}; expected a number above 0, such as 1.5, or with a unit, such as 850 ms`,
		"line", line, "column", column, "title", title, "found", Harmless(found))
}

func otherUnit(line, column int, title, found, unit string) error {
	return core.Fail("other-unit", `line {{.line}}, column {{.column}} ({{.title}}): found {{printf "%q" .found}}; expected the same kind of unit as before: {{.unit}}`,
		"line", line, "column", column, "title", title, "found", Harmless(found), "unit", Harmless(unit))
}

func tooMany(line int, first string) error {
	return core.Fail("too-many-series", "line {{.line}}: found more than {{.most}} series, the first being {{.first}}; expected one column that says of what a row is, or none", "line", line, "most", mostChoice, "first", first)
}
