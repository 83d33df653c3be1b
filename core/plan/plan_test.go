package plan

import (
	"errors"
	"reflect"
	"slices"
	"strconv"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/quantity"
	"parallelogram/core/strategy"
	"parallelogram/core/workload"
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
	p, err := Of(e, cpus(2))
	if err != nil {
		t.Fatal(err)
	}
	silent(t, p.Notices)
	got := p.Experiment
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
	p, err := Of(e, cpus(2))
	if err != nil || len(p.Notices) != 3 {
		t.Fatal(err, p.Notices)
	}
	for i, want := range []string{"goroutine", "1, 2", "1"} {
		if n := p.Notices[i]; n.Severity != message.Info || n.Key != "duplicates-dropped" || n.Values["list"] != want {
			t.Errorf("got %+v, want %q", n, want)
		}
	}
	got := p.Experiment
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
		want []string
	}{
		{"all that there are", cpus(2), []int{1, 2, 4, 8}, []int{1, 2}, []string{"why", "machine", "limit", "2", "left", "4, 8", "instead", ""}},
		{"affinity", affinity, []int{1, 2, 4}, []int{1, 2}, []string{"why", "affinity", "limit", "2", "cores", "8", "left", "4"}},
		{"quota", quota, []int{1, 2, 3, 4}, []int{1, 2}, []string{"why", "quota", "quota", "1.5", "limit", "2", "cores", "4", "left", "3, 4"}},
		{"all above", cpus(2), []int{3, 4}, []int{2}, []string{"left", "3, 4", "instead", "2"}},
		{"nothing known", core.Host{CanPin: true}, []int{2}, []int{1}, []string{"why", "machine", "limit", "1", "left", "2", "instead", "1"}},
	} {
		e := small()
		e.Cores = c.ask
		p, err := Of(e, c.host)
		if err != nil || !slices.Equal(p.Experiment.Cores, c.get) {
			t.Errorf("%s: cores %v, %v", c.name, p.Experiment.Cores, err)
		}
		told(t, p.Notices, message.Warning, "cores-capped", c.want...)
	}
}

func TestPlanHints(t *testing.T) {
	e := small()
	e.Strategies = []core.Strategy{core.Goroutine}
	h := cpus(2)
	h.CanPin = false
	p, err := Of(e, h)
	if err != nil {
		t.Fatal(err)
	}
	told(t, p.Notices, message.Warning, "no-pinning")
	told(t, p.Notices, message.Info, "no-baseline")
	for confirm, short := range map[int]bool{0: false, 1: true, 5: true, 6: false} {
		e.Confirm = confirm
		if p, err = Of(e, h); err != nil {
			t.Fatal(err)
		}
		if short {
			told(t, p.Notices, message.Info, "confirm-short", "rounds", strconv.Itoa(confirm), "fewest", "6")
		} else if len(p.Notices) != 2 {
			t.Errorf("%d rounds: %+v", confirm, p.Notices)
		}
	}
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
		if _, err := Of(e, cpus(2)); !slices.Equal(fields(err), c.want) {
			t.Errorf("%s: faults in %v, want %v (%v)", c.name, fields(err), c.want, err)
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
		p, err := Of(Default(cpus(n)), cpus(n))
		if err != nil {
			t.Fatal(err)
		}
		silent(t, p.Notices)
		e, want := p.Experiment, Default(cpus(n))
		want.Workload, want.Traits, want.Floor = e.Workload, e.Traits, true
		if !reflect.DeepEqual(e, want) || e.Precision() != core.Standard {
			t.Errorf("%d cores: planning changed the default to %+v", n, e)
		}
	}
}

// TestPlanMeasuresTheFloor of more than two cells, whatever it was asked for.
func TestPlanMeasuresTheFloor(t *testing.T) {
	for _, c := range []struct {
		strategies []core.Strategy
		workers    []int
		want       bool
	}{
		{[]core.Strategy{core.Serial}, []int{1, 2, 4}, false},
		{[]core.Strategy{core.Serial, core.Goroutine}, []int{2}, false},
		{[]core.Strategy{core.Serial, core.Goroutine}, []int{1, 2}, true},
		{[]core.Strategy{core.Goroutine}, []int{1, 2, 4}, true},
	} {
		for _, asked := range []bool{false, true} {
			e := small()
			e.Strategies, e.Workers, e.Cores, e.Floor = c.strategies, c.workers, []int{1}, asked
			if p, err := Of(e, cpus(2)); err != nil || p.Experiment.Floor != c.want {
				t.Errorf("%v with %v workers: %v, %v", c.strategies, c.workers, p.Experiment.Floor, err)
			}
		}
	}
}

// small is an experiment of five cells: serial, and goroutine on 1 and 2 cores.
func small() core.Experiment {
	return core.Experiment{
		Workload:   core.Workload{Name: "primes"},
		Strategies: []core.Strategy{core.Serial, core.Goroutine},
		Workers:    []int{1, 2}, Cores: []int{1, 2},
		Rounds: 10, Target: 300 * time.Millisecond, Seed: 1,
	}
}

// told wants one notice with a key. Pairs are names of its values and the values.
func told(t *testing.T, notices []message.Message, severity message.Severity, key string, pairs ...string) {
	t.Helper()
	i := slices.IndexFunc(notices, func(n message.Message) bool { return n.Key == key })
	if i < 0 || notices[i].Severity != severity || !message.Find("ko").Has(key) {
		t.Fatalf("want a notice %s (%s), got %+v", key, severity, notices)
	}
	for p := 0; p < len(pairs); p += 2 {
		if got := notices[i].Values[pairs[p]]; got != pairs[p+1] {
			t.Errorf("notice %s: %s is %q, want %q", key, pairs[p], got, pairs[p+1])
		}
	}
}

// silent wants no notices.
func silent(t *testing.T, notices []message.Message) {
	t.Helper()
	if len(notices) > 0 {
		t.Errorf("unexpected notices: %+v", notices)
	}
}

// The strategies' traits go into the file of the run, those of other versions stay.
func TestPlanNotesTraits(t *testing.T) {
	e := small()
	other := core.Traits{Worker: "elves"}
	e.Traits = map[core.Strategy]core.Traits{"elsewhere": other}
	p, err := Of(e, cpus(2))
	if err != nil || len(p.Experiment.Traits) != 3 || p.Experiment.Traits["elsewhere"] != other || !p.Experiment.Traits[core.Serial].Single {
		t.Errorf("%+v, %v", p.Experiment.Traits, err)
	}
	if len(e.Traits) != 1 {
		t.Error("the caller's experiment was changed")
	}
}

func TestSharingNeedsSharedMemory(t *testing.T) {
	counter, err := workload.Find("counter")
	if err != nil {
		t.Fatal(err)
	}
	primes, _ := workload.Find("primes")
	for _, s := range strategy.All() {
		if err := compatible(primes, s, false); err != nil {
			t.Errorf("primes, %s: %v", s.Name, err)
		}
		if err := compatible(counter, s, true); err != nil {
			t.Errorf("counter with shared memory, %s: %v", s.Name, err)
		}
		refused := compatible(counter, s, false)
		if e, is := errors.AsType[*message.FieldError](refused); is != s.Processes || is && e.Why.Key != "cannot-share" {
			t.Errorf("counter without shared memory, %s: %v", s.Name, refused)
		}
	}
}
