package core

import "math"

// CPU is one logical processor that the program may use.
type CPU struct {
	ID      int `json:"id"`      // the operating system's number
	Package int `json:"package"` // socket; −1 when unknown
	Core    int `json:"core"`    // physical core, unique within the package; −1 when unknown
	Node    int `json:"node"`    // NUMA node; −1 when unknown
	Cache   int `json:"cache"`   // group that shares the last-level cache; −1 when unknown
	Class   int `json:"class"`   // 0 for the fastest kind of core, 1 for the next
	Thread  int `json:"thread"`  // 0 for the first hardware thread of its core, 1 for its sibling
}

// Host is what is known of the machine. Unknown is said as such: an empty
// string, a zero, or −1, never a guess.
type Host struct {
	Name   string  `json:"name"`
	OS     string  `json:"os"`
	Arch   string  `json:"arch"`
	Model  string  `json:"model"`  // the processor's name
	CPUs   []CPU   `json:"cpus"`   // allowed ones, in the order in which a sweep takes them
	Quota  float64 `json:"quota"`  // CPUs that a control group allows; 0 when there is no limit
	Memory int64   `json:"memory"` // bytes; 0 when unknown
	Go     string  `json:"go"`     // version that built the program
	CanPin bool    `json:"can_pin"`
}

// Cores returns how many cores a trial can have: the CPUs of the affinity set,
// or fewer when a control group's quota, rounded up, is less.
func (h Host) Cores() int {
	n := max(1, len(h.CPUs))
	if h.Quota > 0 {
		n = min(n, max(1, int(math.Ceil(h.Quota))))
	}
	return n
}

// Take returns the numbers of the first n CPUs in sweep order.
func (h Host) Take(n int) []int {
	var ids []int
	for _, c := range h.CPUs[:min(n, len(h.CPUs))] {
		ids = append(ids, c.ID)
	}
	return ids
}
