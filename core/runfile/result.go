package runfile

import (
	"bytes"
	"errors"
	"fmt"
	"net/url"
	"strconv"
	"strings"

	"golang.org/x/perf/benchfmt"

	"parallelogram/core"
	"parallelogram/core/message"
)

// readResult reads a result line, or that of a failed trial, into t.
func readResult(line string, t *core.Trial) error {
	line, failed := strings.CutPrefix(line, failurePrefix)
	if failed {
		quote := strings.IndexByte(line, '"')
		if quote < 0 {
			return message.NewError("no-reason")
		}
		text, err := strconv.Unquote(line[quote:])
		if err != nil || text == "" {
			return message.NewError("no-reason")
		}
		line, t.Failure = line[:quote], message.Harmless(text)
	}
	result, err := parseLine(line)
	if err != nil {
		return err
	}
	if err := errors.Join(readCell(&t.Cell, result.Name), readUnits(t, result.Values)); err != nil {
		return err
	}
	if t.OK() && t.Runtime == 0 {
		return message.NewError("no-time")
	}
	return nil
}

// parseLine reads one benchmark line.
func parseLine(line string) (*benchfmt.Result, error) {
	reader := benchfmt.NewReader(bytes.NewReader([]byte(line)), "")
	if !reader.Scan() {
		return nil, message.NewError("no-measurements")
	}
	switch record := reader.Result().(type) {
	case *benchfmt.Result:
		return record, nil
	case *benchfmt.SyntaxError:
		return nil, message.NewError("not-of-the-format", "detail", record.Msg)
	default:
		return nil, message.NewError("no-result")
	}
}

// readCell reads the cell out of a benchmark's name.
func readCell(c *core.Cell, name benchfmt.Name) error {
	_, parts := name.Parts()
	var errs []error
	for _, part := range parts {
		key, value, _ := strings.Cut(string(part), "=")
		var err error
		switch key {
		case "/variant":
			value, err = url.PathUnescape(value)
			c.Variant = message.HarmlessLine(value)
		case "/strategy":
			value, err = url.PathUnescape(value)
			c.Strategy = core.Strategy(message.HarmlessLine(value))
		case "/workers":
			c.Workers, err = strconv.Atoi(value)
		case "/cores":
			c.Cores, err = strconv.Atoi(value)
		}
		errs = append(errs, err)
	}
	if c.Strategy == "" || c.Workers < 1 || c.Cores < 1 {
		errs = append(errs, fmt.Errorf("%q does not say strategy, workers and cores", shorten(name.String())))
	}
	if err := errors.Join(errs...); err != nil {
		return message.NewError("wrong-name", "detail", err)
	}
	return nil
}
