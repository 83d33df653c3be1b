package command

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"parallelogram/core"
	"parallelogram/core/message"
)

// MaxItems bounds a list of items; each is a process to start.
const MaxItems = 1_000_000

// List reads the items that a user names: "100" for 0 to 99, "@files.txt" for
// the lines of a file, "*.wav" for the files of that name, sorted. Relative names
// are looked up in a folder; empty is the working one. The error is a
// *message.FieldError.
func List(from, dir string) (core.Items, []string, error) {
	items := core.Items{From: from}
	if n, err := strconv.Atoi(from); err == nil {
		if n < 1 || n > MaxItems {
			return items, nil, message.NewFieldError("items", "outside", "n", n, "low", 1, "high", MaxItems)
		}
		items.Count = n
		return items, nil, nil
	}
	if from == "-" {
		return items, nil, message.NewFieldError("items", "command.items-stdin")
	}
	var list []string
	var err error
	if name, ok := strings.CutPrefix(from, "@"); ok {
		items.From = "@" + within(dir, name)
		list, err = lines(within(dir, name))
	} else {
		items.From = anchored(dir, from)
		list, err = files(items.From)
	}
	if err != nil {
		return items, nil, err
	}
	if len(list) == 0 {
		return items, nil, message.NewFieldError("items", "command.no-items", "from", from)
	}
	if len(list) > MaxItems {
		return items, nil, message.NewFieldError("items", "outside", "n", len(list), "low", 1, "high", MaxItems)
	}
	items.Count, items.Digest = len(list), digest(list)
	return items, list, nil
}

// Again reads the items of an experiment once more. The error says that they are
// others by now.
func Again(items core.Items, dir string) ([]string, error) {
	now, list, err := List(items.From, dir)
	if err == nil && (now.Count != items.Count || now.Digest != items.Digest) {
		err = message.NewFieldError("items", "command.items-changed", "from", items.From, "count", now.Count, "before", items.Count)
	}
	return list, err
}

// lines reads the lines of a file that are not empty. A null byte ends an item
// where there is one, so that items may hold newlines: find -print0 writes such
// lists.
func lines(path string) ([]string, error) {
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() { // a device or a pipe may never end, and is read again
		return nil, message.NewFieldError("items", "command.items-no-file", "file", path)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, message.NewFieldError("items", "command.items-unread", "why", err)
	}
	text, end := string(data), "\n"
	if strings.Contains(text, "\x00") {
		end = "\x00"
	}
	var list []string
	for line := range strings.SplitSeq(text, end) {
		if end == "\n" {
			line = strings.TrimSuffix(line, "\r")
		}
		if line != "" {
			list = append(list, line)
		}
	}
	return list, nil
}

// files returns the names that a pattern matches, sorted.
func files(pattern string) ([]string, error) {
	list, err := filepath.Glob(pattern)
	if err != nil {
		return nil, message.NewFieldError("items", "command.items-pattern", "pattern", pattern, "why", err)
	}
	return list, nil
}

// anchored returns a pattern as seen from the root. What its folder is called is no
// pattern.
func anchored(dir, pattern string) string {
	if filepath.IsAbs(pattern) {
		return filepath.Clean(pattern)
	}
	return filepath.Join(verbatim.Replace(within(dir, "")), pattern)
}

// verbatim makes a set of one of each wildcard, and two backslashes of one where that
// does not separate folders.
var verbatim = func() *strings.Replacer {
	list := []string{"*", "[*]", "?", "[?]", "[", "[[]"}
	if filepath.Separator != '\\' {
		list = append(list, `\`, `\\`)
	}
	return strings.NewReplacer(list...)
}()

func within(dir, name string) string {
	if !filepath.IsAbs(name) {
		name = filepath.Join(dir, name)
	}
	if abs, err := filepath.Abs(name); err == nil {
		return abs
	}
	return name
}

// digest tells lists apart: no item holds a null byte.
func digest(list []string) string {
	sum := sha256.New()
	out := bufio.NewWriter(sum)
	for _, item := range list {
		out.WriteString(item)
		out.WriteByte(0)
	}
	out.Flush()
	return hex.EncodeToString(sum.Sum(nil)[:16])
}
