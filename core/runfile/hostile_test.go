package runfile

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"parallelogram/core"
	"parallelogram/core/message"
)

// An escape that only decoding the JSON puts together is found behind it: here a
// carriage return would have been taken out of the middle of one.
func TestAnEscapeIsFoundBehindDecoding(t *testing.T) {
	whole := text(t, write(t, sample()))
	for _, escape := range []string{`\u001b`, `\u001B`, `\u009b`, `\u202e`, `\u2066`, `\b`, `\r`} {
		for _, old := range []string{`"name":"lab"`, `"span":"1000"`} {
			data := strings.Replace(whole, old, strings.TrimSuffix(old, `"`)+escape+`"`, 1)
			run, err := decode(data)
			if err != nil {
				t.Fatal(err)
			}
			read := run.Host.Name + run.Experiment.Workload.Params["span"]
			if strings.ContainsAny(read, "\x1b\u009b\u202e\u2066\b\r\n") || read == "lab1000" && escape != `\r` {
				t.Errorf("%s: read %q", escape, read)
			}
		}
	}
	broken := strings.Replace(whole, `"name":"lab"`, "\"name\":\"lab\\u00\r1b[2J\"", 1)
	if run, err := decode(broken); err != nil || strings.Contains(run.Host.Name, "\x1b") {
		t.Errorf("read %q, %v", run.Host.Name, err)
	}
}

// Pieces of pieces are no pieces: reading them in turn would overflow the stack,
// which nothing can catch.
func TestPiecesOfPieces(t *testing.T) {
	whole := text(t, write(t, sample()))
	run, err := decode(whole + comment + strings.Repeat(lastWord+" "+comment, 10_000) + "\n")
	if err != nil || len(run.Trials) != 2 {
		t.Errorf("%d trials, %v", len(run.Trials), err)
	}
}

func TestAFoldedLineIsBounded(t *testing.T) {
	whole := text(t, write(t, sample()))
	for size, told := range map[int]bool{maxFolded: false, maxFolded + 1: true} {
		line := string(fold(nil, []byte("x"+strings.Repeat("y", size-1))))
		run, err := decode(whole + line)
		if err != nil {
			t.Fatal(err)
		}
		_, damages := undamaged(run)
		if damages != 0 != told || told && !strings.Contains(run.Notices[0].Text, fmt.Sprint("is longer than ", maxFolded, " bytes")) {
			t.Errorf("%d bytes: %d warnings", size, damages)
		}
	}
}

func TestNoticesAreBounded(t *testing.T) {
	run := sample()
	run.Notices = nil
	for range maxNotices {
		run.Notices = append(run.Notices, message.Plain(message.Info, "x"))
	}
	whole := text(t, write(t, run))
	for more, told := range map[string]string{"": "x", "# notice {}\n": "line 1014 of run.txt comes after 1000 notices; it was left out"} {
		got, err := decode(whole + more)
		if err != nil || len(got.Notices) != maxNotices+len(more)/12 || got.Notices[0].Text != told {
			t.Errorf("%d notices, the first %q, %v", len(got.Notices), got.Notices[0].Text, err)
		}
	}
}

func TestCellsAreBounded(t *testing.T) {
	var data strings.Builder
	data.WriteString(text(t, write(t, sample())))
	for i := range core.MaxCells {
		fmt.Fprintf(&data, "# trial {}\nBenchmarkX/strategy=x/workers=1/cores=%d 1 1 ns/op\n", i+1)
	}
	run, err := decode(data.String())
	if err != nil || len(run.Trials) != core.MaxCells {
		t.Errorf("%d trials, %v", len(run.Trials), err)
	}
	if told := run.Notices[0].Text; !strings.Contains(told, "is of a further strategy or count; 10000 are read") {
		t.Error(told)
	}
}

// A text whose every level doubles the one within would fill the memory when it
// is said in another language.
func TestATextThatDoublesStaysSmall(t *testing.T) {
	run, err := Read(filepath.Join("testdata", "doubling-text.txt"))
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range run.Notices {
		if said := message.Find("ko").Say(n); len(said) > 64<<10 {
			t.Errorf("%d bytes", len(said))
		}
	}
}

// BenchmarkHostile shows what the worst files of a mebibyte take: at most 64 MiB
// more memory and 2 s are wanted.
func BenchmarkHostile(b *testing.B) {
	head := "parallelogram: 1\nexperiment: {\"workload\":{\"name\":\"x\"},\"strategies\":[\"x\"],\"workers\":[1],\"cores\":[1],\"rounds\":1,\"target_ns\":1000000,\"limit_ns\":0,\"seed\":1}\n"
	for name, line := range map[string]string{
		"pieces":  comment + lastWord + " " + comment + lastWord + " x\n",
		"trials":  "# trial {}\nBenchmarkX/strategy=x/workers=1/cores=1 1 1 ns/op\n",
		"notices": "# notice {}\n",
		"damaged": "# notice {\n",
		"nested":  comment + noticeWord + ` {"inner":{"a":` + strings.Repeat(`{"inner":{"a":`, 4000) + "{}" + strings.Repeat("}}", 4001) + "\n",
	} {
		b.Run(name, func(b *testing.B) {
			data := head + strings.Repeat(line, (1<<20)/len(line))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := decode(data); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
