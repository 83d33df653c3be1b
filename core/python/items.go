package python

import (
	"regexp"
	"strings"

	"parallelogram/core"
)

// maker is "@package.module:function" as items are named.
var maker = regexp.MustCompile(`^@([\pL_][\pL\pN_.]*):([\pL_][\pL\pN_.]*)$`)

// ParseItems reads that a function makes the items: "FILE.py:function" or
// "@package.module:function". It reports whether the text says so; if not, it names
// a count or a list.
func ParseItems(text, folder string) (core.Items, bool) {
	items := core.Items{From: text}
	if file, function, ok := cutLast(text); ok && strings.HasSuffix(file, ".py") {
		items.From = within(folder, strings.TrimPrefix(file, "@")) + ":" + function
	}
	return items, Made(items)
}

// Made reports whether a function of the user's makes the items, so that how many
// there are is not known before it is called.
func Made(items core.Items) bool {
	file, _, ok := cutLast(items.From)
	return ok && strings.HasSuffix(file, ".py") || maker.MatchString(items.From)
}

// Listed reports whether the items are texts, of a list that is read before each
// trial.
func Listed(items core.Items) bool { return items.Digest != "" }

// made returns the function that makes the items, and the folder from which it is
// imported; that is empty where it is the workload's.
func made(items core.Items) (root, module, function string, err error) {
	if m := maker.FindStringSubmatch(items.From); m != nil {
		return "", m[1], m[2], nil
	}
	file, function, _ := cutLast(items.From)
	root, module, err = located(file)
	return root, module, function, err
}
