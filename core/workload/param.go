package workload

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"parallelogram/core"
)

// Kind says how a parameter is written and in what unit it counts.
type Kind string

// The kinds of parameters.
const (
	Count    Kind = "count"    // a whole number: 5000
	Bytes    Kind = "bytes"    // a size: 512, 64KiB, 1MiB
	Duration Kind = "duration" // a time: 500us, 1ms; counted in nanoseconds
)

// Param is a setting of a workload.
type Param struct {
	Name     string
	Kind     Kind
	Default  int64 // in the unit of the kind
	Min, Max int64 // both allowed
	About    string
}

// Values holds one number per parameter, in the unit of its kind.
type Values map[string]value

type value struct {
	kind   Kind
	number int64
}

// Int returns the number of a parameter; it panics on a name that the
// workload does not declare, which is a fault of the workload.
func (v Values) Int(name string) int {
	x, ok := v[name]
	if !ok {
		panic("workload: undeclared parameter " + name)
	}
	return int(x.number)
}

// texts writes the values so that [Kind.Parse] reads them back.
func (v Values) texts() map[string]string {
	texts := make(map[string]string, len(v))
	for name, x := range v {
		texts[name] = x.kind.Format(x.number)
	}
	return texts
}

// parseParams reads the texts against the declarations; absent ones take their
// default, unknown ones are an error.
func parseParams(declared []Param, texts map[string]string) (Values, error) {
	values := Values{}
	var errs []error
	for _, p := range declared {
		number := p.Default
		if text, ok := texts[p.Name]; ok {
			var err error
			if number, err = p.Parse(text); err != nil {
				errs = append(errs, err)
			}
		}
		values[p.Name] = value{p.Kind, number}
	}
	for _, name := range sortedKeys(texts) {
		if _, ok := values[name]; !ok {
			errs = append(errs, &core.FieldError{Field: name, Why: "no such parameter; " + listParams(declared)})
		}
	}
	return values, errors.Join(errs...)
}

func listParams(declared []Param) string {
	var names []string
	for _, p := range declared {
		names = append(names, p.Name)
	}
	return "the parameters are " + strings.Join(names, ", ")
}

// Parse reads a value of the parameter. The error is a *core.FieldError that
// says what would do.
func (p Param) Parse(text string) (int64, error) {
	n, err := p.Kind.Parse(text)
	if err != nil {
		return 0, &core.FieldError{Field: p.Name, Why: err.Error()}
	}
	if n < p.Min || n > p.Max {
		return 0, &core.FieldError{Field: p.Name, Why: fmt.Sprintf("%s is outside %s to %s",
			p.Kind.Format(n), p.Kind.Format(p.Min), p.Kind.Format(p.Max))}
	}
	return n, nil
}

// Parse reads a number of the kind, with its unit.
func (k Kind) Parse(text string) (int64, error) {
	text = strings.TrimSpace(text)
	switch k {
	case Duration:
		d, err := time.ParseDuration(text)
		if err != nil {
			return 0, fmt.Errorf("%q is not a duration; write 500us, 1ms or 2s", text)
		}
		return int64(d), nil
	case Bytes:
		return parseBytes(text)
	default:
		n, err := strconv.ParseInt(text, 10, 64)
		if err != nil {
			return 0, fmt.Errorf("%q is not a whole number", text)
		}
		return n, nil
	}
}

// Format is the inverse of [Kind.Parse].
func (k Kind) Format(n int64) string {
	switch k {
	case Duration:
		return time.Duration(n).String()
	case Bytes:
		return formatBytes(n)
	default:
		return strconv.FormatInt(n, 10)
	}
}

// binaryUnits are the suffixes of sizes, largest first, so that the first one
// that divides a size writes it shortest.
var binaryUnits = []struct {
	suffix string
	size   int64
}{{"GiB", 1 << 30}, {"MiB", 1 << 20}, {"KiB", 1 << 10}, {"B", 1}}

func parseBytes(text string) (int64, error) {
	digits, unit := text, int64(1)
	for _, u := range binaryUnits {
		if head, ok := strings.CutSuffix(text, u.suffix); ok {
			digits, unit = strings.TrimSpace(head), u.size
			break
		}
	}
	n, err := strconv.ParseInt(digits, 10, 64)
	if err != nil || n > (1<<62)/unit || n < -(1<<62)/unit {
		return 0, fmt.Errorf("%q is not a size; write 512, 64KiB or 1MiB", text)
	}
	return n * unit, nil
}

func formatBytes(n int64) string {
	for _, u := range binaryUnits {
		if n != 0 && n%u.size == 0 && u.size > 1 {
			return strconv.FormatInt(n/u.size, 10) + u.suffix
		}
	}
	return strconv.FormatInt(n, 10)
}
