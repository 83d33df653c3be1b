package cli

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/width"

	"parallelogram/core/message"
	"parallelogram/core/report"
)

func TestLanguageIsAskedForOrOfTheEnvironment(t *testing.T) {
	for _, c := range []struct {
		args           []string
		all, set, lang string
		want           string
	}{
		{want: "en"},
		{lang: "ko_KR.UTF-8", want: "ko"},
		{set: "ko", lang: "en_GB", want: "ko"},
		{all: "C", set: "ko", want: "en"},
		{args: []string{"--lang", "ko", "presets"}, all: "C", want: "ko"},
		{args: []string{"presets", "--lang=en"}, lang: "ko", want: "en"},
		{args: []string{"presets", "--lang"}, lang: "ko", want: "ko"},
	} {
		env := map[string]string{"LC_ALL": c.all, "LC_MESSAGES": c.set, "LANG": c.lang}
		if got := language(asked(c.args), func(name string) string { return env[name] }); got.Name != c.want {
			t.Errorf("%+v: %s", c, got.Name)
		}
	}
	for asked, ok := range map[string]bool{"": true, "en": true, "ko": true, "ko_KR.UTF-8": true, "ko.UTF-8": true, "korean": false, "de": false} {
		if err := known(asked); (err == nil) != ok {
			t.Errorf("%q: %v", asked, err)
		}
	}
}

// TestKoreanOfErrors goes with the exit statuses of English.
func TestKoreanOfErrors(t *testing.T) {
	folder := t.TempDir()
	for _, c := range []struct {
		args string
		want string
	}{
		{"run --workload prime", "parallelogram: workload: “prime”: 그런 작업이 없습니다. 있는 것: primes, "},
		{"run --workload prime", "혹시 primes인가요?"},
		{"run --workrs 3", "도움말: parallelogram --help"},
		{"run --precision exact", "precision: “exact”: 그런 정밀도가 없습니다. 있는 것: quick, standard, thorough"},
		{"show no-such-file.txt", "no-such-file.txt: 그런 파일이나 폴더가 없습니다"},
		{"show " + folder, "파일이 아니라 폴더입니다"},
	} {
		_, stderr := execute(t, Usage, append([]string{"--lang", "ko"}, strings.Fields(c.args)...)...)
		says(t, stderr, "parallelogram: ", c.want)
	}
	_, stderr := execute(t, Failed, append(quickRun(filepath.Join(folder, "run.txt")), "--chart", filepath.Join(folder, "nowhere", "x.png"), "--lang=ko")...)
	says(t, stderr, "차트를 쓸 수 없습니다: "+filepath.Join(folder, "nowhere"))
}

func TestEveryFaultHasALine(t *testing.T) {
	_, stderr := execute(t, Usage, "run", "--workers", "0", "--cores", "x", "--precision", "quik")
	want := "parallelogram: workers: 0 is outside 1 to 1024\n" +
		"parallelogram: cores: \"x\" is not a count; write 4, a range such as 1-8, or auto\n" +
		"parallelogram: precision: there is no precision \"quik\"; the precisions are quick, standard, thorough\n" +
		"Did you mean quick?\n"
	if stderr != want {
		t.Errorf("it says\n%s", stderr)
	}
}

// TestFailSpeaksTheLanguageOfTheEnvironment, before any command line is read.
func TestFailSpeaksTheLanguageOfTheEnvironment(t *testing.T) {
	t.Setenv("LC_ALL", "ko_KR.UTF-8")
	var stderr bytes.Buffer
	if got := Fail(message.NewError("cli.no-window"), &stderr); got != Failed {
		t.Errorf("exit status %d", got)
	}
	says(t, stderr.String(), "parallelogram: 이 빌드에는 창이 없습니다")
}

// TestTablesAlignInAnyLanguage: letters of Korean take two places.
func TestTablesAlignInAnyLanguage(t *testing.T) {
	var out bytes.Buffer
	table := report.Table{Columns: []string{"전략", "작업자 수", "n"}, Rows: [][]string{{"serial", "1", "12"}, {"goroutine", "1024", "가"}}}
	if err := (terminal{out: &out}).printTable(table); err != nil {
		t.Fatal(err)
	}
	want := "       전략  작업자 수   n\n     serial          1  12\n  goroutine       1024  가\n"
	if out.String() != want {
		t.Errorf("the table is\n%s", &out)
	}
	for line := range strings.Lines(out.String()) {
		if places(line) != places(want[:strings.Index(want, "\n")+1]) {
			t.Errorf("%q takes %d places", line, places(line))
		}
	}
}

// places is how wide a terminal shows a text.
func places(text string) int {
	n := utf8.RuneCountInString(text)
	for _, r := range text {
		if width.LookupRune(r).Kind() == width.EastAsianWide {
			n++
		}
	}
	return n
}
