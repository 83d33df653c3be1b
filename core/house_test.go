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

// Arrows run one way: cmd/app → gui → core. What stands here is the plan of
// the house; whoever adds an arrow draws it here first.
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

// floors are the packages of the core that each may import directly, beside
// the words of package core.
var floors = map[string]string{
	"core":                    "",
	"core/exchange":           "",
	"core/lab":                "sweep trial host workload",
	"core/process":            "",
	"core/workload":           "process",
	"core/host":               "",
	"core/runfile":            "",
	"core/corpus":             "",
	"core/stats":              "",
	"core/trace":              "",
	"core/shared":             "workload",
	"core/strategy":           "process workload shared",
	"core/trial":              "process workload strategy host",
	"core/scaling":            "stats",
	"core/verdict":            "stats scaling host trace",
	"core/chart":              "analysis message report trace chart/axis chart/canvas chart/curve chart/distribution chart/figure chart/grid chart/losses chart/slice chart/style chart/timeline chart/trials chart/view",
	"core/chart/charttest":    "analysis scaling stats trace verdict",
	"core/chart/style":        "",
	"core/chart/canvas":       "chart/style",
	"core/chart/axis":         "",
	"core/chart/layer":        "chart/canvas chart/style",
	"core/chart/view":         "analysis message chart/axis chart/style",
	"core/chart/figure":       "chart/axis chart/layer chart/style chart/view",
	"core/chart/slice":        "quantity stats chart/layer chart/style chart/view",
	"core/chart/curve":        "quantity scaling stats verdict chart/axis chart/figure chart/layer chart/slice chart/style chart/view",
	"core/chart/grid":         "quantity chart/axis chart/canvas chart/figure chart/layer chart/slice chart/style chart/view",
	"core/chart/losses":       "verdict chart/axis chart/canvas chart/figure chart/layer chart/slice chart/style chart/view",
	"core/chart/trials":       "chart/axis chart/figure chart/layer chart/slice chart/style chart/view",
	"core/chart/distribution": "chart/axis chart/canvas chart/figure chart/layer chart/slice chart/style chart/view",
	"core/chart/timeline":     "message quantity trace chart/axis chart/canvas chart/figure chart/layer chart/style chart/view",
	"core/sweep":              "trial workload strategy host stats verdict",
	"core/selfcheck":          "sweep stats verdict",
	"core/exhibit":            "sweep verdict",
	"core/preset":             "sweep workload strategy",
}

func TestEveryPackageStandsOnItsFloor(t *testing.T) {
	for _, p := range packages(t, "./core/...") {
		allowed, known := floors[strings.TrimPrefix(p.ImportPath, module)]
		if !known {
			t.Errorf("%s is not in the plan of the house", p.ImportPath)
		}
		for _, dep := range p.Imports {
			name, inside := strings.CutPrefix(dep, module+"core/")
			if inside && !strings.Contains(" "+allowed+" ", " "+name+" ") {
				t.Errorf("%s imports %s, which the plan of the house does not show", p.ImportPath, dep)
			}
		}
	}
}

// rooms are the packages below the window, with the packages of the project
// that each may import directly.
var rooms = map[string]string{
	"gui/words":    "assets core core/workload",
	"gui/look":     "",
	"gui/kit":      "gui/look gui/words",
	"gui/plotview": "core core/chart",
	"gui/typed":    "gui/words",
	"gui/export":   "core/chart gui/look gui/words gui/kit gui/plotview gui/typed",
	"gui/command":  "gui/look gui/words gui/kit",
	"gui/terms":    "gui/look gui/words gui/kit",
	"gui/form":     "core core/workload core/strategy core/sweep core/preset gui/look gui/words gui/kit gui/terms",

	"gui/realwindow":       "gui/realwindow/scene",
	"gui/realwindow/scene": "",
	"gui/realwindow/probe": "gui/realwindow/scene",
}

// The window is built of its rooms; none of them knows the window.
func TestEveryRoomStandsByItself(t *testing.T) {
	for _, p := range packages(t, "./gui/...") {
		name := strings.TrimPrefix(p.ImportPath, module)
		if name == "gui" {
			continue
		}
		allowed, known := rooms[name]
		if !known {
			t.Errorf("%s is not in the plan of the house", p.ImportPath)
		}
		for _, dep := range p.Imports {
			other, inside := strings.CutPrefix(dep, module)
			if inside && !strings.Contains(" "+allowed+" ", " "+other+" ") {
				t.Errorf("%s imports %s, which the plan of the house does not show", p.ImportPath, dep)
			}
		}
	}
}

func TestTheWordsNeedNothing(t *testing.T) {
	for _, dep := range packages(t, "./core")[0].Deps {
		if first, _, _ := strings.Cut(dep, "/"); strings.Contains(first, ".") || first+"/" == module {
			t.Errorf("package core depends on %s; it is for the standard library alone", dep)
		}
	}
}
