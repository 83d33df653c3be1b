package core

import "math"

// Fact is the answer to a yes-or-no question about the machine. The zero value
// says that nobody knows, which is not a no.
type Fact string

// The answers.
const (
	Unknown Fact = ""
	Yes     Fact = "yes"
	No      Fact = "no"
)

// CPU is one logical processor that the program may use.
type CPU struct {
	ID      int `json:"id"`      // the operating system's number
	Package int `json:"package"` // socket; −1 when unknown
	Core    int `json:"core"`    // physical core: the lowest number among its CPUs, so unique on the machine; −1 when unknown
	Node    int `json:"node"`    // NUMA node; −1 when unknown
	Cache   int `json:"cache"`   // group that shares the last-level cache: the lowest number among its CPUs; −1 when unknown
	Class   int `json:"class"`   // 0 for the fastest kind of core, 1 for the next; 0 when nothing tells them apart
	Thread  int `json:"thread"`  // 0 for the first usable hardware thread of its core, 1 for its sibling
}

// Host is what is known of the machine. Unknown is said as such: an empty
// string, a zero, or −1, never a guess.
type Host struct {
	Name   string  `json:"name"`
	OS     string  `json:"os"`
	Kernel string  `json:"kernel"` // release of the operating system's kernel
	Arch   string  `json:"arch"`
	Model  string  `json:"model"`  // the processor's name
	CPUs   []CPU   `json:"cpus"`   // allowed ones, in the order in which a sweep takes them
	Online int     `json:"online"` // CPUs that the machine runs, allowed or not; 0 when unknown
	Quota  float64 `json:"quota"`  // CPUs that a control group allows; 0 when there is no limit, or none known: Limited tells which
	Memory int64   `json:"memory"` // bytes; 0 when unknown
	Go     string  `json:"go"`     // version that built the program
	CanPin bool    `json:"can_pin"`

	Limited    Fact   `json:"limited"`            // a control group limits CPU time
	SMT        Fact   `json:"smt"`                // cores run several hardware threads
	Isolated   []int  `json:"isolated,omitempty"` // CPUs that the scheduler does not balance work onto
	Governor   string `json:"governor"`           // frequency governors of the allowed CPUs, joined by commas
	Driver     string `json:"driver"`             // what sets the frequency: "intel_pstate"
	Preference string `json:"preference"`         // energy or performance, as told to the processor, joined by commas
	Boost      Fact   `json:"boost"`              // the clock may rise above its nominal frequency
	Mains      Fact   `json:"mains"`              // runs on mains power, not on a battery
	Virtual    Fact   `json:"virtual"`            // runs under a hypervisor
	Hypervisor string `json:"hypervisor"`         // its name: "KVM"
	Clock      string `json:"clock"`              // clock source of the kernel: "tsc"

	Load  *float64 `json:"load,omitempty"`  // threads that ran or waited when this was read, average of a minute; nil when unknown
	Steal *float64 `json:"steal,omitempty"` // share of the allowed CPUs' time since boot that a hypervisor gave to others; nil when unknown
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

// Segment is a stretch of core counts that CPUs of one kind are added in.
type Segment struct {
	From, To int // core counts, 1 for the first, both inclusive
	Class    int // as in [CPU]
	Thread   int
	Node     int
}

// Segments cuts the core counts 1..len(h.CPUs) where the next CPU is of
// another class, hardware thread or NUMA node: the places where a curve over
// cores may bend for the machine's reasons.
func (h Host) Segments() []Segment {
	var list []Segment
	for i, c := range h.CPUs {
		next := Segment{From: i + 1, To: i + 1, Class: c.Class, Thread: c.Thread, Node: c.Node}
		if n := len(list); n > 0 && list[n-1].alike(next) {
			list[n-1].To = next.To
		} else {
			list = append(list, next)
		}
	}
	return list
}

func (s Segment) alike(t Segment) bool {
	return s.Class == t.Class && s.Thread == t.Thread && s.Node == t.Node
}

// Physical returns how many of the fastest physical cores the sweep order
// begins with: the core counts whose CPUs are all alike, one a core.
func (h Host) Physical() int {
	for i, c := range h.CPUs {
		if c.Class != 0 || c.Thread != 0 {
			return i
		}
	}
	return len(h.CPUs)
}
