// Package evil is programs that behave badly, for tests of who runs programs. The
// recipe: the TestMain of a test calls [Main], which returns unless the test program
// was started as one of them, and the test starts os.Args[0] with the arguments of
// [Args].
package evil

import (
	"os"
)

// mode is the first argument of a test program that is to be one of these.
const mode = "evil"

// Account is the variable that names a file: each program that ends well appends to
// it a line with the processor time that it has used itself, in nanoseconds.
const Account = "EVIL_ACCOUNT"

// Args returns the arguments that make this test program one of them.
func Args(name string, args ...string) []string {
	return append([]string{os.Args[0], mode, name}, args...)
}

// Main is one of them, if this process was started so; it then does not return.
func Main() {
	if len(os.Args) < 3 || os.Args[1] != mode {
		return
	}
	programs[os.Args[2]](os.Args[3:])
	if file := os.Getenv(Account); file != "" {
		tell(file)
	}
	os.Exit(0)
}

// programs do what their name says. Each gets its arguments.
var programs = map[string]func(args []string){}
