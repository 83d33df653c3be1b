package job

// Family groups the workloads by what they show.
type Family string

// The families.
const (
	CPU      Family = "cpu"      // computes and shares nothing
	Memory   Family = "memory"   // waits for the memory, or for its caches
	Waiting  Family = "waiting"  // waits for something outside of the machine's processors
	Sharing  Family = "sharing"  // uses something together with other workers
	Shipping Family = "shipping" // moves data to the workers and back
	Users    Family = "users"    // the user's own
	Truth    Family = "truth"    // made to measure: what is to be found is known beforehand
)

// Families lists the families in the catalogue's order.
func Families() []Family { return []Family{CPU, Memory, Waiting, Sharing, Shipping, Truth} }
