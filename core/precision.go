package core

// Precision is how sure the answer of an experiment is to be.
type Precision struct {
	Name    string  // stable: "standard"
	Rounds  int     // as in [Experiment]
	Width   float64 // as in [Experiment]
	Confirm int     // as in [Experiment]
}

// The precisions that have a name. Six rounds are the fewest from which a 95%
// interval of a median can be given.
var (
	Quick    = Precision{"quick", 6, 0, 6}
	Standard = Precision{"standard", 10, 0.02, 10}
	Thorough = Precision{"thorough", 20, 0.02, 20}
)

// Precisions returns those that have a name, the quickest first.
func Precisions() []Precision { return []Precision{Quick, Standard, Thorough} }

// At returns the experiment with another precision.
func (e Experiment) At(p Precision) Experiment {
	e.Rounds, e.Width, e.Confirm = p.Rounds, p.Width, p.Confirm
	return e
}

// Precision returns the experiment's precision, its name empty when it is none
// of those that have one.
func (e Experiment) Precision() Precision {
	own := Precision{"", e.Rounds, e.Width, e.Confirm}
	for _, p := range Precisions() {
		own.Name = p.Name
		if own == p {
			return p
		}
	}
	own.Name = ""
	return own
}
