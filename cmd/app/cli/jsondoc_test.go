package cli

import (
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"parallelogram/assets"
	"parallelogram/core/corpus"
	"parallelogram/core/trace"
)

// documented reads docs/json.md: what stands in the first column of the table
// below each heading.
func documented(t *testing.T) map[string][]string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "..", "..", "docs", "json.md"))
	if err != nil {
		t.Fatal(err)
	}
	tables := map[string][]string{}
	for _, section := range strings.Split(string(text), "\n## ")[1:] {
		heading, body, _ := strings.Cut(section, "\n")
		for i, row := range regexp.MustCompile(`(?m)^\| ?([\w-]+)`).FindAllStringSubmatch(body, -1) {
			if i > 1 { // after the head and the line below it
				tables[heading] = append(tables[heading], row[1])
			}
		}
	}
	return tables
}

// printed adds the fields of a type and of all that it holds.
func printed(kind reflect.Type, all map[reflect.Type][]string) {
	switch kind.Kind() {
	case reflect.Pointer, reflect.Slice, reflect.Array, reflect.Map:
		printed(kind.Elem(), all)
	case reflect.Struct:
		if _, known := all[kind]; !known {
			all[kind] = nil // before its fields, which may hold it again
			all[kind] = fields(kind, all)
		}
	}
}

// fields lists the fields of a type as package encoding/json names them.
func fields(kind reflect.Type, all map[reflect.Type][]string) (names []string) {
	for _, field := range reflect.VisibleFields(kind) { // with those of embedded ones
		name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
		if field.IsExported() && !field.Anonymous && name != "-" {
			names = append(names, name)
			printed(field.Type, all)
		}
	}
	return names
}

// heading turns the name of a type into a heading: lawFitJSON into "law fit".
func heading(kind reflect.Type) string {
	name := strings.TrimSuffix(kind.Name(), "JSON")
	return strings.ToLower(regexp.MustCompile(`([a-z])([A-Z])`).ReplaceAllString(name, "$1 $2"))
}

// TestJSONIsDocumented compares the fields of docs/json.md with those that the
// program prints: what is printed is documented, in the same order, and what is
// documented is printed.
func TestJSONIsDocumented(t *testing.T) {
	all := map[reflect.Type][]string{}
	for _, value := range []any{runJSON{}, traceJSON{}, fitJSON{}, entryJSON{}, comparisonJSON{}, keptJSON{}} {
		printed(reflect.TypeOf(value), all)
	}
	want := map[string][]string{"evidence": nil, "kinds": nil} // see the tests below
	got := documented(t)
	for kind, fields := range all {
		heading := heading(kind)
		if _, twice := want[heading]; twice {
			t.Errorf("two types have the heading %q", heading)
		}
		if want[heading] = fields; !slices.Equal(got[heading], fields) {
			t.Errorf("docs/json.md has below %q\n%q\nthe program prints\n%q", heading, got[heading], fields)
		}
	}
	for heading := range got {
		if _, ok := want[heading]; !ok {
			t.Errorf("docs/json.md documents %q, which nothing prints", heading)
		}
	}
}

// TestEvidenceIsDocumented finds in docs/json.md every name of a number of the
// corpus and of the texts of findings, and no other.
func TestEvidenceIsDocumented(t *testing.T) {
	known := documented(t)["evidence"]
	told := map[string]bool{}
	corpus.Each(t, func(t *testing.T, name, path string) {
		out, _ := execute(t, Done, "show", path, "--json")
		var run runJSON
		if err := json.Unmarshal([]byte(out), &run); err != nil {
			t.Fatal(err)
		}
		for _, f := range run.Findings {
			for name := range f.Evidence {
				told[name] = true
			}
		}
	})
	for _, name := range evidenceOfTexts(t) {
		told[name] = true
	}
	for name := range told {
		if !slices.Contains(known, name) {
			t.Errorf("docs/json.md does not document the evidence %q", name)
		}
	}
	for _, name := range known {
		if !told[name] {
			t.Errorf("docs/json.md documents the evidence %q, which no finding tells", name)
		}
	}
}

// evidenceOfTexts lists the numbers that the texts of findings speak of.
func evidenceOfTexts(t *testing.T) (names []string) {
	t.Helper()
	var texts map[string]json.RawMessage
	if err := json.Unmarshal(assets.Catalogues()["en"], &texts); err != nil {
		t.Fatal(err)
	}
	for key, text := range texts {
		if !strings.HasPrefix(key, "finding.") {
			continue
		}
		for _, value := range regexp.MustCompile(`{{\.(\w+)}}`).FindAllStringSubmatch(string(text), -1) {
			name := strings.TrimSuffix(value[1], "Interval")
			if !slices.Contains([]string{"workers", "cores", "n", "variant", "extension"}, name) {
				names = append(names, name)
			}
		}
	}
	return names
}

// TestKindsOfSpansAreDocumented compares those of docs/json.md with all.
func TestKindsOfSpansAreDocumented(t *testing.T) {
	var want []string
	for _, kind := range trace.Kinds() {
		want = append(want, string(kind))
	}
	if got := documented(t)["kinds"]; !slices.Equal(got, want) {
		t.Errorf("docs/json.md has the kinds %q, the program %q", got, want)
	}
}
