package cli

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/alecthomas/kong"

	"parallelogram/core"
	"parallelogram/core/message"
)

// variants returns one for each combination of the values of further parameters.
// The error is a *message.FieldError.
func (f commandFlags) variants() ([]core.Variant, error) {
	lists := slices.Clone(f.List)
	for _, s := range f.Scan {
		lists = append(lists, s.list())
	}
	all, seen := []core.Variant{{}}, map[string]bool{}
	for _, l := range lists {
		if seen[l.name] {
			return nil, message.NewFieldError("parameter-list", "cli.parameter-twice", "name", l.name)
		}
		seen[l.name] = true
		if len(all)*len(l.values) > core.MaxCells {
			return nil, message.NewFieldError("parameter-list", "cli.too-many-variants", "most", core.MaxCells)
		}
		all = cross(all, l)
	}
	if len(lists) == 0 {
		return nil, nil
	}
	return all, nil
}

// cross combines the variants so far with each value of one more parameter.
func cross(before []core.Variant, l listFlag) (all []core.Variant) {
	for _, v := range before {
		for _, value := range l.values {
			params := map[string]string{l.name: value}
			for name, other := range v.Params {
				params[name] = other
			}
			all = append(all, core.Variant{Name: strings.TrimSpace(v.Name + " " + l.name + "=" + value), Params: params})
		}
	}
	return all
}

// listFlag is a parameter and its values.
type listFlag struct {
	name   string
	values []string
}

// listFlags are parameters, each two words of the command line: a name and values.
type listFlags []listFlag

// Decode reads both words of one more.
func (l *listFlags) Decode(ctx *kong.DecodeContext) error {
	var next listFlag
	var list string
	if err := popWords(ctx, &next.name, &list); err != nil {
		return err
	}
	for value := range strings.SplitSeq(list, ",") {
		if !slices.Contains(next.values, value) {
			next.values = append(next.values, value)
		}
	}
	*l = append(*l, next)
	return nil
}

// scanFlag is a parameter and the bounds of its values.
type scanFlag struct {
	name     string
	from, to int
}

// scanFlags are parameters, each three words of the command line.
type scanFlags []scanFlag

// Decode reads the three words of one more.
func (l *scanFlags) Decode(ctx *kong.DecodeContext) error {
	var s scanFlag
	var from, to string
	if err := popWords(ctx, &s.name, &from, &to); err != nil {
		return err
	}
	var errs [2]error
	s.from, errs[0] = strconv.Atoi(from)
	s.to, errs[1] = strconv.Atoi(to)
	if err := errors.Join(errs[:]...); err != nil || s.to < s.from || s.to-s.from >= core.MaxCells {
		return fmt.Errorf("expected NAME FROM TO with whole numbers, got %s %s %s", s.name, from, to)
	}
	*l = append(*l, s)
	return nil
}

func (s scanFlag) list() listFlag {
	l := listFlag{name: s.name}
	for n := s.from; n <= s.to; n++ {
		l.values = append(l.values, strconv.Itoa(n))
	}
	return l
}

func popWords(ctx *kong.DecodeContext, into ...*string) error {
	for _, text := range into {
		if err := ctx.Scan.PopValueInto("word", text); err != nil {
			return err
		}
	}
	return nil
}
