package job

import (
	"errors"
	"maps"
	"slices"
	"strings"
	"time"

	"parallelogram/core/message"
	"parallelogram/core/quantity"
)

// Param is a setting of a workload.
type Param struct {
	Name     string
	Kind     Kind
	Default  int64    // in the unit of the kind
	Min, Max int64    // both allowed
	Choices  []string // of a Choice: what there is to choose from; its numbers are the indices
	About    string
}

// Parse reads a value of the parameter. The error is a *message.FieldError that
// says what would do.
func (p Param) Parse(text string) (int64, error) {
	if p.Kind == Choice {
		return p.choose(strings.TrimSpace(text))
	}
	n, err := p.Kind.Parse(text)
	if err != nil {
		return 0, &message.FieldError{Field: p.Name, Why: message.Of(err)}
	}
	if n < p.Min || n > p.Max {
		return 0, message.NewFieldError(p.Name, "outside", "n", p.Say(n), "low", p.Say(p.Min), "high", p.Say(p.Max))
	}
	return n, nil
}

func (p Param) choose(text string) (int64, error) {
	if i := slices.Index(p.Choices, text); i >= 0 {
		return int64(i), nil
	}
	return 0, message.NewFieldError(p.Name, "not-a-choice", "text", text, "choices", p.Range())
}

// Format is the inverse of [Param.Parse].
func (p Param) Format(n int64) string {
	if p.Kind == Choice {
		return p.Choices[n]
	}
	return p.Kind.Format(n)
}

// Range says what values there are: "64 to 64MiB", "compute, wait".
func (p Param) Range() string {
	if p.Kind == Choice {
		return strings.Join(p.Choices, ", ")
	}
	return p.Say(p.Min) + " to " + p.Say(p.Max)
}

// Say is Format for sentences: "10 µs".
func (p Param) Say(n int64) string {
	if p.Kind == Duration {
		return quantity.Duration(time.Duration(n))
	}
	return p.Format(n)
}

// Values holds one number per parameter, in the unit of its kind.
type Values map[string]value

type value struct {
	param  Param
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

// Share returns the number of a Percent parameter as a fraction of one.
func (v Values) Share(name string) float64 { return float64(v.Int(name)) / quantity.WholePercent }

// Choice returns what was chosen of a Choice parameter.
func (v Values) Choice(name string) string { return v[name].param.Choices[v.Int(name)] }

// Texts writes the values so that [Param.Parse] reads them back.
func (v Values) Texts() map[string]string {
	texts := make(map[string]string, len(v))
	for name, x := range v {
		texts[name] = x.param.Format(x.number)
	}
	return texts
}

// ParseParams reads the texts against the declarations; absent ones take their
// default, unknown ones are an error.
func ParseParams(declared []Param, texts map[string]string) (Values, error) {
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
		values[p.Name] = value{p, number}
	}
	for _, name := range slices.Sorted(maps.Keys(texts)) {
		if _, ok := values[name]; !ok {
			errs = append(errs, message.NewFieldError(name, "unknown-parameter", "names", listParams(declared)))
		}
	}
	return values, errors.Join(errs...)
}

func listParams(declared []Param) string {
	var names []string
	for _, p := range declared {
		names = append(names, p.Name)
	}
	return strings.Join(names, ", ")
}
