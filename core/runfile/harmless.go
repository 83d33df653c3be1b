package runfile

import (
	"reflect"

	"parallelogram/core"
	"parallelogram/core/message"
)

// harmless makes every string in a decoded value harmless to a terminal, a
// window and a picture. It comes after decoding, because only then is it known
// which characters there are; and what is run or written later is what was
// shown. The texts of messages may have several lines; all else are names and
// settings. Only the words of a command line stay as they are: what is executed may
// not be another than was measured, and command.Text, which shows them, writes what
// cannot be seen as escape sequences.
func harmless(v reflect.Value, clean func(string) string) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(clean(v.String()))
	case reflect.Pointer:
		if !v.IsNil() {
			harmless(v.Elem(), clean)
		}
	case reflect.Interface:
		if !v.IsNil() {
			v.Set(cleaned(v.Elem(), clean))
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			harmless(v.Index(i), clean)
		}
	case reflect.Map:
		harmlessMap(v, clean)
	case reflect.Struct:
		if v.Type() != reflect.TypeFor[core.CommandLine]() {
			harmlessFields(v, clean)
		}
	}
}

func harmlessFields(v reflect.Value, clean func(string) string) {
	if v.Type() == reflect.TypeFor[message.Message]() {
		clean = message.Harmless
	}
	for i := range v.NumField() {
		if v.Type().Field(i).IsExported() {
			harmless(v.Field(i), clean)
		}
	}
}

// harmlessMap cleans keys and values, which cannot be set in place.
func harmlessMap(v reflect.Value, clean func(string) string) {
	for _, key := range v.MapKeys() {
		value := cleaned(v.MapIndex(key), clean)
		v.SetMapIndex(key, reflect.Value{})
		v.SetMapIndex(cleaned(key, clean), value)
	}
}

// cleaned returns a harmless copy of a value.
func cleaned(v reflect.Value, clean func(string) string) reflect.Value {
	own := reflect.New(v.Type()).Elem()
	own.Set(v)
	harmless(own, clean)
	return own
}
