package command

import (
	"slices"
	"strings"
	"testing"

	"parallelogram/core"
)

func TestOnlyKnownNamesAreFilledIn(t *testing.T) {
	values := map[string]string{"workers": "4", "item": "a {workers} b", "cc": "gcc"}
	for text, want := range map[string]string{
		"-j{workers}":                   "-j4",
		"{{workers}}":                   "{workers}",
		"{{{workers}}}":                 "{{workers}}",
		"{{other}} {other}":             "{{other}} {other}",
		"{} {a,b} {print $1} { workers": "{} {a,b} {print $1} { workers",
		"{item}":                        "a {workers} b", // what is filled in is not looked at again
		"{cc}-{workers}{workers}":       "gcc-44",
		"{ workers }":                   "{ workers }",
		"{Workers}":                     "{Workers}",
	} {
		if got := fill(text, values); got != want {
			t.Errorf("%s becomes %s, want %s", text, got, want)
		}
	}
}

// FuzzFill leaves alone whatever has no placeholder, and never loses what stands
// around one.
func FuzzFill(f *testing.F) {
	for _, text := range []string{"{workers}", "{{workers}}", "a{b}c", "{", "}{", "{{", "{{{workers}}}", "{가}"} {
		f.Add(text, "7")
	}
	f.Fuzz(func(t *testing.T, text, value string) {
		got := fill(text, map[string]string{Workers: value})
		if !strings.Contains(text, holder(Workers)) && got != text {
			t.Errorf("%q became %q", text, got)
		}
		if got := fill("<"+text+">", map[string]string{}); got != "<"+text+">" {
			t.Errorf("%q became %q with no value at all", text, got)
		}
	})
}

func TestTextOfAShellGetsQuotedValues(t *testing.T) {
	l := core.CommandLine{Args: []string{"cat {item} | wc -{flag}"}, Shell: true}
	for item, want := range map[string]string{
		"plain":   "cat plain | wc -l",
		"a b":     "cat 'a b' | wc -l",
		"it's":    `cat 'it'\''s' | wc -l`,
		"$(rm x)": "cat '$(rm x)' | wc -l",
		"a\nb":    "cat 'a\nb' | wc -l",
	} {
		got := vector(l, map[string]string{"item": item, "flag": "l"})
		if !slices.Equal(got, []string{"/bin/sh", "-c", want}) {
			t.Errorf("%q makes %q, want %q", item, got, want)
		}
	}
}

// What is shown of a command is what would be run: nothing hides in it.
func TestTextHidesNothing(t *testing.T) {
	for _, c := range []struct {
		line core.CommandLine
		want string
	}{
		{core.CommandLine{}, ""},
		{core.CommandLine{Args: []string{"make", "-j", "{workers}"}}, "make -j {workers}"},
		{core.CommandLine{Args: []string{"sort", "--parallel={workers}", "A=1"}}, "sort --parallel={workers} 'A=1'"},
		{core.CommandLine{Args: []string{"a b", "{item} x", ""}}, "'a b' '{item} x' ''"},
		{core.CommandLine{Args: []string{"rm\x1b[8m", "x\ny"}}, `$'rm\x1b[8m' $'x\ny'`},
		{core.CommandLine{Args: []string{"a\u202eb"}}, `$'a\u202eb'`},
		{core.CommandLine{Args: []string{"a | b"}, Shell: true}, "a | b"},
		{core.CommandLine{Args: []string{"a\nrm x"}, Shell: true}, `/bin/sh -c $'a\nrm x'`},
		{core.CommandLine{Args: []string{"a\x1b[2K"}, Shell: true}, `/bin/sh -c $'a\x1b[2K'`},
	} {
		if got := Text(c.line); got != c.want {
			t.Errorf("%q is written %s, want %s", c.line.Args, got, c.want)
		}
	}
	for want, c := range map[string]core.Command{
		"make": {Main: core.CommandLine{Args: []string{"/usr/bin/make", "x"}}},
		"cat":  {Main: core.CommandLine{Args: []string{"cat a | b"}, Shell: true}},
		"a�b":  {Main: core.CommandLine{Args: []string{"a\x1bb"}}},
		"":     {},
	} {
		if got := Name(c); got != want {
			t.Errorf("%q is called %q, want %q", c.Main.Args, got, want)
		}
	}
}
