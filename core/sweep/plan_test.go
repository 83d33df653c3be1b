package sweep

import (
	"errors"
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/quantity"
)

// cpus is a host with n CPUs for this program.
func cpus(n int) core.Host {
	h := core.Host{CanPin: true}
	for id := range n {
		h.CPUs = append(h.CPUs, core.CPU{ID: id})
	}
	return h
}

func TestPlanLeavesInOrder(t *testing.T) {
	e := small()
	e.Workers, e.Cores = []int{4, 1, 2}, []int{2, 1}
	got, notices, err := Plan(e, twoCores())
	if err != nil {
		t.Fatal(err)
	}
	silent(t, notices)
	if !slices.Equal(got.Workers, []int{1, 2, 4}) || !slices.Equal(got.Cores, []int{1, 2}) {
		t.Errorf("workers %v, cores %v", got.Workers, got.Cores)
	}
	if !slices.Equal(e.Workers, []int{4, 1, 2}) || e.Workload.Params != nil {
		t.Error("the caller's experiment was changed")
	}
	if got.Workload.Params["span"] != "1000" {
		t.Errorf("parameters %v were not filled in", got.Workload.Params)
	}
}

func TestPlanDropsDuplicates(t *testing.T) {
	e := small()
	e.Workers, e.Cores = []int{2, 1, 2, 2, 1, 4}, []int{1, 1}
	e.Strategies = []core.Strategy{core.Goroutine, core.Serial, core.Goroutine}
	got, notices, err := Plan(e, twoCores())
	if err != nil || len(notices) != 3 {
		t.Fatal(err, notices)
	}
	for i, want := range []string{"among the strategies, measured once: goroutine.", "among the worker counts, measured once: 1, 2.", "among the core counts, measured once: 1."} {
		if n := notices[i]; n.Severity != message.Info || n.Key != "duplicates-dropped" || !strings.Contains(n.Text, want) {
			t.Errorf("got %+v, want %q", n, want)
		}
	}
	if !slices.Equal(got.Workers, []int{1, 2, 4}) || !slices.Equal(got.Cores, []int{1}) || !slices.Equal(got.Strategies, e.Strategies[:2]) {
		t.Errorf("%v, workers %v, cores %v", got.Strategies, got.Workers, got.Cores)
	}
}

func TestPlanCapsCores(t *testing.T) {
	quota, affinity := cpus(4), cpus(2)
	quota.Quota, affinity.Online = 1.5, 8
	for _, c := range []struct {
		name string
		host core.Host
		ask  []int
		get  []int
		want string
	}{
		{"all that there are", cpus(2), []int{1, 2, 4, 8}, []int{1, 2}, "This machine allows 2 cores; core counts left out: 4, 8."},
		{"affinity", affinity, []int{1, 2, 4}, []int{1, 2}, "This program's CPU affinity allows 2 of this machine's 8 cores; core counts left out: 4."},
		{"quota", quota, []int{1, 2, 3, 4}, []int{1, 2}, "A control group's quota of 1.5 CPUs allows 2 of the 4 cores; core counts left out: 3, 4."},
		{"all above", cpus(2), []int{3, 4}, []int{2}, "left out: 3, 4, measured on 2 instead."},
		{"nothing known", core.Host{CanPin: true}, []int{2}, []int{1}, "This machine allows 1 core; core counts left out: 2, measured on 1 instead."},
	} {
		e := small()
		e.Cores = c.ask
		got, notices, err := Plan(e, c.host)
		if err != nil || !slices.Equal(got.Cores, c.get) {
			t.Errorf("%s: cores %v, %v", c.name, got.Cores, err)
		}
		told(t, notices, message.Warning, "cores-capped", c.want)
	}
}

func TestPlanHints(t *testing.T) {
	e := small()
	e.Strategies = []core.Strategy{core.Goroutine}
	h := twoCores()
	h.CanPin = false
	_, notices, err := Plan(e, h)
	if err != nil {
		t.Fatal(err)
	}
	told(t, notices, message.Warning, "no-pinning", "This system cannot pin a program to CPUs: core counts limit how many threads run at once, not where.")
	told(t, notices, message.Info, "no-baseline", "the table has no speed-ups, and the answer compares with the smallest cell")
	e.Confirm = 3
	if _, notices, err = Plan(e, h); err != nil {
		t.Fatal(err)
	}
	told(t, notices, message.Info, "confirm-short", "Rounds to confirm: 3. Fewer than 6 give no interval")
}

// fields returns the fields that a joined error complains of.
func fields(err error) (names []string) {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		for _, e := range joined.Unwrap() {
			names = append(names, fields(e)...)
		}
		return names
	}
	if e, ok := errors.AsType[*message.FieldError](err); ok {
		names = append(names, e.Field)
	}
	return names
}

func TestPlanRefuses(t *testing.T) {
	for _, c := range []struct {
		name  string
		spoil func(*core.Experiment)
		want  []string
	}{
		{"nothing", func(e *core.Experiment) { *e = core.Experiment{} }, []string{"workload", "strategies", "workers", "cores", "rounds", "target"}},
		{"unknown workload", func(e *core.Experiment) { e.Workload.Name = "poems" }, []string{"workload"}},
		{"unknown strategy", func(e *core.Experiment) { e.Strategies = append(e.Strategies, "hope", "luck") }, []string{"strategies", "strategies"}},
		{"parameters", func(e *core.Experiment) { e.Workload.Params = map[string]string{"span": "0", "spin": "1"} }, []string{"span", "spin"}},
		{"zero workers", func(e *core.Experiment) { e.Workers = []int{0} }, []string{"workers"}},
		{"negative workers", func(e *core.Experiment) { e.Workers = []int{-1} }, []string{"workers"}},
		{"absurd workers", func(e *core.Experiment) { e.Workers = []int{1e9} }, []string{"workers"}},
		{"absurd cores", func(e *core.Experiment) { e.Cores = []int{1e9} }, []string{"cores"}},
		{"everything", func(e *core.Experiment) {
			e.Workload.Name, e.Workers, e.Rounds = "poems", []int{0}, -1
		}, []string{"workers", "rounds", "workload"}},
	} {
		e := small()
		c.spoil(&e)
		if _, _, err := Plan(e, twoCores()); !slices.Equal(fields(err), c.want) {
			t.Errorf("%s: faults in %v, want %v (%v)", c.name, fields(err), c.want, err)
		}
		if d := Estimate(e, twoCores()); d != 0 {
			t.Errorf("%s: estimated to take %v", c.name, d)
		}
	}
}

func TestAuto(t *testing.T) {
	for _, c := range []struct {
		all            int
		workers, cores string
	}{
		{1, "1,2", "1"},
		{2, "1-4", "1,2"},
		{3, "1-4,6", "1-3"},
		{4, "1-4,6,8", "1,2,4"},
		{5, "1-6,8,10", "1,2,4,5"},
		{6, "1-4,6,8,12", "1,2,4,6"},
		{8, "1-4,6,8,12,16", "1,2,4,8"},
		{64, "1-4,6,8,12,16,24,32,48,64,96,128", "1,2,4,8,16,32,64"},
		{1024, "1-4,6,8,12,16,24,32,48,64,96,128,192,256,384,512,768,1024", "1,2,4,8,16,32,64,128,256,512,1024"},
		{1500, "1-4,6,8,12,16,24,32,48,64,96,128,192,256,384,512,768,1024", "1,2,4,8,16,32,64,128,256,512,1024,1500"},
	} {
		workers, cores := Auto(cpus(c.all))
		if w, k := quantity.Counts(workers), quantity.Counts(cores); w != c.workers || k != c.cores {
			t.Errorf("%d cores: workers %s, want %s; cores %s, want %s", c.all, w, c.workers, k, c.cores)
		}
	}
}

func TestDefaultNeedsNoChange(t *testing.T) {
	for _, n := range []int{1, 2, 3, 8, 64, 1500} {
		e, notices, err := Plan(Default(cpus(n)), cpus(n))
		if err != nil {
			t.Fatal(err)
		}
		silent(t, notices)
		want := Default(cpus(n))
		want.Workload = e.Workload
		if !reflect.DeepEqual(e, want) || e.Precision() != core.Standard {
			t.Errorf("%d cores: planning changed the default to %+v", n, e)
		}
	}
}

// TestEstimate compares with a run in a laboratory where every cell scales
// ideally and processes cost nothing.
func TestEstimate(t *testing.T) {
	for _, tasks := range []int{0, 300} {
		l := newLab(t)
		e := small()
		e.Workload.Tasks = tasks
		l.run(e)
		took := l.seen[len(l.seen)-1].Elapsed
		processes := overhead * time.Duration(len(l.specs))
		if got := Estimate(e, twoCores()); math.Abs(float64(got-took-processes)) > 0.05*float64(took) {
			t.Errorf("estimated %v, took %v and %v for processes", got, took, processes)
		}
	}
}

func TestEstimateOfAges(t *testing.T) {
	e := small()
	e.Target, e.Rounds = core.MaxTarget, core.MaxRounds
	e.Strategies, e.Workers, e.Cores = []core.Strategy{core.Goroutine, core.Subprocess}, nil, []int{1}
	for n := 1; n <= core.MaxWorkers; n++ {
		e.Workers = append(e.Workers, n)
	}
	if d := Estimate(e, twoCores()); d < math.MaxInt64/2 {
		t.Errorf("estimated %v for 4 million hours", d)
	}
}
