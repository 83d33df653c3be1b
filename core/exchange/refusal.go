package exchange

import "parallelogram/core/message"

// The refusals that more than one place makes.

func noColumn(wanted string, have []column) error {
	return message.NewError("table.no-such-column", "have", titles(have), "wanted", wanted)
}

func severalValues(line int, list []column) error {
	return message.NewError("table.several-value-columns", "line", line, "columns", titles(list))
}

func noCount(line, column int, title, found string) error {
	return message.NewError("table.not-a-count",
		"line", line, "column", column, "title", title, "found", Harmless(found))
}

func noValue(line, column int, title, found string) error {
	return message.NewError("table.not-a-value",
		"line", line, "column", column, "title", title, "found", Harmless(found))
}

func otherUnit(line, column int, title, found, unit string) error {
	return message.NewError("table.other-unit",
		"line", line, "column", column, "title", title, "found", Harmless(found), "unit", Harmless(unit))
}

func tooMany(line int, first string) error {
	return message.NewError("table.too-many-series", "line", line, "most", mostChoice, "first", first)
}
