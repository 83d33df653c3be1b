package core

// Allowance is what of the machine an answer may recommend to take. The zero value
// is all of it.
type Allowance struct {
	Leave  int   `json:"leave,omitempty"`        // cores that are left to others
	Memory int64 `json:"memory_bytes,omitempty"` // the most that may be held at once; 0 for any
}

// check reports what is wrong with the numbers.
func (a Allowance) check() []error {
	return []error{
		notNegative("leave", a.Leave, "leave none"),
		notNegative("memory", a.Memory, "allow any"),
	}
}
