package evil

import "time"

// burn takes so many milliseconds.
func burn(ms int) {
	for end := time.Now().Add(time.Duration(ms) * time.Millisecond); time.Now().Before(end); {
	}
}

// tell does nothing.
func tell(string) {}
