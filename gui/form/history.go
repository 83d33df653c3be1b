package form

import (
	"fmt"
	"maps"
	"reflect"
)

// History is what stood in the form before. Undoing and redoing are each
// other's inverses, and each changes something. The letters typed into one
// field, one after the other, are a single step.
type History struct {
	past, future []Draft
	now          Draft
	typing       string // the field whose letters belong together; empty for none
}

// NewHistory begins with what stands in the form, and nothing to undo.
func NewHistory(d Draft) History { return History{now: d} }

// Record takes over what stands in the form after an edit.
func (h *History) Record(d Draft) {
	if d.Equal(h.now) {
		return
	}
	field := typedField(h.now, d)
	if field == "" || field != h.typing {
		h.past = append(h.past, h.now)
	}
	h.now, h.future, h.typing = d, nil, field
	if n := len(h.past); n > 0 && h.past[n-1].Equal(d) { // typed, and deleted again
		h.past, h.typing = h.past[:n-1], ""
	}
}

// CanUndo reports whether there is a step to take back.
func (h *History) CanUndo() bool { return len(h.past) > 0 }

// CanRedo reports whether a step was taken back and nothing edited since.
func (h *History) CanRedo() bool { return len(h.future) > 0 }

// Undo returns what stood in the form before the last step; there must be one.
func (h *History) Undo() Draft { return h.move(&h.past, &h.future) }

// Redo returns what stood in the form before the last undo; there must be one.
func (h *History) Redo() Draft { return h.move(&h.future, &h.past) }

func (h *History) move(from, to *[]Draft) Draft {
	last := len(*from) - 1
	*to = append(*to, h.now)
	h.now, *from = (*from)[last], (*from)[:last]
	h.typing = ""
	return h.now
}

// parts writes down what a draft is made of, by name: its own fields, and the
// parameters of its workload.
func (d Draft) parts() map[string]string {
	parts := map[string]string{}
	for name, text := range d.Work.Params {
		parts["work."+name] = text
	}
	d.Work.Params = nil
	v := reflect.ValueOf(d)
	for i := range v.NumField() {
		parts[v.Type().Field(i).Name] = fmt.Sprintf("%#v", v.Field(i))
	}
	return parts
}

// Equal reports whether the same is written in both.
func (d Draft) Equal(o Draft) bool { return maps.Equal(d.parts(), o.parts()) }

// typedField names the field of text that two drafts differ in; it is empty
// when they differ in more, or in something that is chosen, not typed.
func typedField(a, b Draft) (name string) {
	before, after := a.parts(), b.parts()
	if len(before) != len(after) {
		return ""
	}
	for part, text := range after {
		if before[part] == text {
			continue
		}
		if name != "" || !isTyped(part) {
			return ""
		}
		name = part
	}
	return name
}

// isTyped reports whether a part is a text: a field of a draft that is one,
// or a parameter.
func isTyped(part string) bool {
	field, own := reflect.TypeFor[Draft]().FieldByName(part)
	return !own || field.Type.Kind() == reflect.String
}
