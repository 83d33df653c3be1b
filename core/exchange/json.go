package exchange

import (
	"encoding/json"
	"errors"
	"strings"

	"parallelogram/core/message"
)

// readJSON reads the files of hyperfine and google-benchmark, and names some
// others.
func readJSON(text string) (Table, error) {
	var file struct {
		Context *struct {
			Version string `json:"library_version"`
		} `json:"context"`
		Benchmarks []googleResult    `json:"benchmarks"`
		Results    []hyperfineResult `json:"results"`
		Machine    json.RawMessage   `json:"machine_info"` // of pytest-benchmark
	}
	if strings.HasPrefix(strings.TrimSpace(text), "[") {
		return Table{}, otherJSON("a list in JSON, as JMH writes it")
	}
	err := json.Unmarshal([]byte(text), &file)
	switch {
	case file.Machine != nil:
		return Table{}, otherJSON("JSON of pytest-benchmark")
	case err != nil:
		return Table{}, badJSON(text, err)
	case len(file.Benchmarks) > 0 && file.Context != nil:
		return readGoogle(file.Benchmarks, file.Context.Version)
	case len(file.Results) > 0:
		return readHyperfine(file.Results)
	}
	return Table{}, otherJSON("JSON")
}

func otherJSON(found string) error {
	return message.NewError("table.other-json", "found", found)
}

func badJSON(text string, err error) error {
	offset := int64(1)
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		offset = syntax.Offset
	case errors.As(err, &kind):
		offset = kind.Offset
	}
	before := text[:max(0, min(int(offset), len(text))-1)]
	line := 1 + strings.Count(before, "\n")
	column := 1 + len([]rune(before[strings.LastIndexByte(before, '\n')+1:]))
	return message.NewError("table.bad-json", "line", line, "column", column, "found", Harmless(err.Error()))
}
