package core_test

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"strings"
	"testing"
)

// module is what every import path of the project starts with.
const module = "parallelogram/"

// listed is what go list tells of a package.
type listed struct {
	ImportPath string
	Standard   bool
	Imports    []string
	Deps       []string
}

// packages lists the packages of the project below a folder.
func packages(t *testing.T, pattern string) (list []listed) {
	t.Helper()
	command := exec.Command("go", "list", "-json=ImportPath,Standard,Imports,Deps", "-tags", "headless", pattern)
	command.Dir = ".."
	out, err := command.Output()
	if err != nil {
		t.Fatalf("go list %s: %v", pattern, err)
	}
	for decoder := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p listed
		if err := decoder.Decode(&p); errors.Is(err, io.EOF) {
			return list
		} else if err != nil {
			t.Fatal(err)
		}
		list = append(list, p)
	}
}

// The outer arrows: cmd/app → gui → core, and nothing of the core draws but
// core/chart. Those within the window are held in gui.
func TestArrowsRunOneWay(t *testing.T) {
	for _, p := range packages(t, "./core/...") {
		for _, dep := range p.Deps {
			if strings.HasPrefix(dep, "fyne.io/") || strings.HasPrefix(dep, module+"gui") || strings.HasPrefix(dep, module+"cmd") {
				t.Errorf("%s depends on %s: the core knows no window", p.ImportPath, dep)
			}
			if strings.HasPrefix(dep, "gonum.org/v1/plot") && !strings.HasPrefix(p.ImportPath, module+"core/chart") {
				t.Errorf("%s depends on %s: only core/chart draws", p.ImportPath, dep)
			}
		}
	}
	for _, p := range packages(t, "./gui/...") {
		for _, dep := range p.Deps {
			if strings.HasPrefix(dep, module+"cmd") {
				t.Errorf("%s depends on %s", p.ImportPath, dep)
			}
		}
	}
}

// inCore are the packages of the core that each package of the core may import.
// Whoever adds an arrow draws it here first.
var inCore = map[string]string{
	// What is said and how it is written.
	"core/message":  "",
	"core/quantity": "message",
	"core":          "message quantity",

	// What runs, and where.
	"core/process":          "core message",
	"core/job":              "core message process quantity",
	"core/workload/builtin": "job message process quantity",
	"core/invocation":       "core message process quantity",
	"core/command":          "core invocation job message quantity",
	"core/python":           "atomicfile core job message process quantity",
	"core/workload":         "command core job message python workload/builtin",
	"core/shared":           "job message",
	"core/strategy":         "core job message process shared",
	"core/host":             "core message quantity",
	"core/trial":            "command core host invocation message process python quantity strategy workload workload/builtin",

	// The Python of the user's.
	"core/python/interpreter": "message process",

	// What is made of the numbers.
	"core/stats":      "core",
	"core/simulation": "",
	"core/scaling":    "stats",
	"core/trace":      "core",
	"core/choice":     "core stats",
	"core/verdict":    "core choice host scaling stats",
	"core/analysis":   "core host message stats verdict",
	"core/comparison": "core analysis stats",
	"core/series":     "exchange scaling stats",
	"core/report":     "core analysis choice command comparison exchange message quantity scaling series stats trace verdict",

	// What to run next.
	"core/sweep":     "core choice host job message quantity stats trial",
	"core/site":      "core host message sweep trial workload/builtin",
	"core/plan":      "command core job message python python/interpreter quantity shared stats strategy sweep workload",
	"core/preset":    "core message plan python python/interpreter quantity strategy workload",
	"core/selfcheck": "core analysis message plan scaling stats verdict",

	// What is kept and exchanged.
	"core/atomicfile": "",
	"core/source":     "",
	"core/runfile":    "core message quantity source",
	"core/exchange":   "message quantity",
	"core/library":    "core analysis atomicfile message report runfile",

	// What tests share.
	"core/corpus":         "",
	"core/internal/scene": "core",
	"core/internal/evil":  "",

	// What is drawn, each of what stands above it.
	"core/chart/style":         "",
	"core/chart/canvas":        "chart/style",
	"core/chart/axis":          "",
	"core/chart/layer":         "core chart/canvas chart/style",
	"core/chart/view":          "core analysis chart/axis chart/style message",
	"core/chart/figure":        "core chart/axis chart/layer chart/style chart/view",
	"core/chart/slice":         "core chart/layer chart/style chart/view command quantity stats",
	"core/chart/curve":         "core chart/axis chart/figure chart/layer chart/slice chart/style chart/view quantity scaling stats verdict",
	"core/chart/grid":          "core chart/axis chart/canvas chart/figure chart/layer chart/slice chart/style chart/view quantity",
	"core/chart/losses":        "core chart/axis chart/canvas chart/figure chart/layer chart/slice chart/style chart/view quantity verdict",
	"core/chart/trials":        "core chart/axis chart/figure chart/layer chart/slice chart/style chart/view",
	"core/chart/distribution":  "chart/axis chart/canvas chart/figure chart/layer chart/slice chart/style chart/view",
	"core/chart/timeline":      "core chart/axis chart/canvas chart/figure chart/layer chart/style chart/view message quantity trace",
	"core/chart":               "core analysis chart/axis chart/canvas chart/curve chart/distribution chart/figure chart/grid chart/losses chart/slice chart/style chart/timeline chart/trials chart/view message report trace",
	"core/internal/chartscene": "core analysis scaling stats trace verdict",
}

func TestCoreImportsWhatThePlanShows(t *testing.T) {
	for _, p := range packages(t, "./core/...") {
		allowed, known := inCore[strings.TrimPrefix(p.ImportPath, module)]
		if !known {
			t.Errorf("%s is not in the plan", p.ImportPath)
		}
		for _, dep := range p.Imports {
			name, inside := strings.CutPrefix(dep, module)
			name = strings.TrimPrefix(name, "core/")
			if inside && name != "assets" && !strings.Contains(" "+allowed+" ", " "+name+" ") {
				t.Errorf("%s imports %s, which the plan does not show", p.ImportPath, dep)
			}
			if name == "assets" && p.ImportPath != module+"core/message" {
				t.Errorf("%s imports %s: texts come from core/message", p.ImportPath, dep)
			}
		}
	}
}

// The structs that everything passes around bring no library with them.
func TestCoreNeedsTheStandardLibraryAlone(t *testing.T) {
	for _, dep := range packages(t, "./core")[0].Deps {
		if first, _, _ := strings.Cut(dep, "/"); strings.Contains(first, ".") {
			t.Errorf("package core depends on %s", dep)
		}
	}
}
