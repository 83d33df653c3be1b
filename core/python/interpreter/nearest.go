package interpreter

import "context"

// Nearest returns the first interpreter of those that [Find] would list, without
// asking the others. It reports whether there is one.
func Nearest(ctx context.Context, places Places) (Interpreter, bool) {
	for _, path := range places.candidates() {
		if i, err := ask(ctx, path, Limit); err == nil {
			return i, true
		}
		if ctx.Err() != nil {
			break
		}
	}
	return Interpreter{}, false
}
