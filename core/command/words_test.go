package command

import (
	"bytes"
	"math/rand/v2"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"parallelogram/core/message"
)

func TestWordsAreThoseOfAShell(t *testing.T) {
	for line, want := range map[string][]string{
		`make -j {workers}`:                  {"make", "-j", "{workers}"},
		"  make\t-j4 ":                       {"make", "-j4"},
		`awk '{print $1}' {item}`:            {"awk", "{print $1}", "{item}"},
		`find . -exec {} +`:                  {"find", ".", "-exec", "{}", "+"},
		`echo {a,b} a{1..3} {{workers}}`:     {"echo", "{a,b}", "a{1..3}", "{{workers}}"},
		`a "b c" 'd e' f\ g`:                 {"a", "b c", "d e", "f g"},
		`a "" '' b`:                          {"a", "", "", "b"},
		`a "x\"y\$z\q" '\n'`:                 {"a", `x"y$z\q`, `\n`},
		`변환 -파일 "한 글"`:                       {"변환", "-파일", "한 글"},
		`-x --y`:                             {"-x", "--y"},
		"a \\\nb c\\\nd":                     {"a", "b", "cd"},
		`a '*' "?" \[ "~" x~ HEAD~1 c#d`:     {"a", "*", "?", "[", "~", "x~", "HEAD~1", "c#d"},
		`echo $'a\tb\'c\x41' ` + "$'\u202e'": {"echo", "a\tb'cA", "\u202e"},
		`a ';' "|" \& '>' "#" \` + "`" + `x`: {"a", ";", "|", "&", ">", "#", "`x"},
	} {
		if got, err := Split(line); err != nil || !slices.Equal(got, want) {
			t.Errorf("%s is split into %q, %v", line, got, err)
		}
	}
}

// A line that needs a shell says where, and what to do instead.
func TestWhatNeedsAShellIsRefused(t *testing.T) {
	for _, c := range []struct{ line, says, korean string }{
		{`a | b`, `column 3: "|" needs a shell`, `3번째 글자: "|"에는 셸이 필요`},
		{`a |& b`, `column 3: "|&" needs a shell`, `3번째 글자: "|&"`},
		{`a ; b`, `column 3: ";" joins commands, which needs a shell`, `3번째 글자: ";"로 명령을 이으려면`},
		{`a & b`, `column 3: "&" needs a shell`, `3번째 글자: "&"`},
		{`a &`, `column 3: "&" needs`, `3번째 글자`},
		{`make clean && make -j {workers}`, `column 12: "&&" joins commands, which needs a shell, and no command is run by one unasked; give one, and with --prepare`, `12번째 글자: "&&"로 명령을 이으려면`},
		{`a && b || c`, `column 3: "&&" joins`, `3번째`},
		{`a || b`, `column 3: "||" needs`, `3번째`},
		{`한글 > 파일`, `column 4: ">" needs a shell, and no command is run by one unasked; say --output 파일`, `4번째 글자: ">"에는 셸이 필요하지만, 부탁 없이 셸로 실행하지 않습니다. 대신 이렇게 하세요: --output 파일`},
		{`a < f`, `column 3: "<" needs a shell, and no command is run by one unasked; say --input f`, `--input f`},
		{`a 2>&1`, `column 3: "2>&" needs`, `3번째`},
		{`a >> f`, `column 3: ">>" needs`, `3번째`},
		{`a <<E`, `column 3: "<<" needs`, `3번째`},
		{`echo $VAR`, `column 6: "$VAR" needs`, `6번째 글자: "$VAR"`},
		{`echo "a $VAR"`, `column 9: "$VAR" needs`, `9번째`},
		{`echo ${workers}`, `column 6: "${workers}" needs`, `6번째`},
		{`echo $(x)`, `column 6: "$(x)" needs`, `6번째`},
		{"echo `x`", "column 6: \"`x`\" needs", "6번째"},
		{`echo $((1+1))`, `column 6: "$((1+1))" needs`, `6번째`},
		{`echo <(x)`, `column 6: "<(x)" needs`, `6번째`},
		{`echo $"x"`, `column 6: "$\"x\"" needs`, `6번째`},
		{`ls *.c`, `column 4: "*" needs`, `4번째`},
		{`ls a?`, `column 5: "?" needs`, `5번째`},
		{`ls 가[ab]`, `column 5: "[" needs`, `5번째`},
		{`ls @(a|b)`, `column 4: "@(a|b)" needs`, `4번째`},
		{`cd ~/x`, `column 4: "~" needs`, `4번째`},
		{`dd of=~/x`, `column 7: "~" needs`, `7번째`},
		{`A=1 make -j 4`, `column 1: a variable before the command needs a shell; say --env A=1`, `1번째 글자: 명령 앞의 변수에는 셸이 필요합니다. 대신 --env A=1`},
		{`A='b c' B=2 x`, `say --env A='b c'`, `--env A='b c'`},
		{`c#d # e`, `column 5: "#" needs`, `5번째`},
		{"a\nb", `column 2: there is more than one line`, `2번째 글자: 여러 줄`},
		{`echo "x`, `column 6: the quote " is not closed`, `6번째 글자: 닫히지 않은 따옴표: "`},
		{`echo 가 'x`, `column 8: the quote ' is not closed`, `8번째`},
		{`(a)`, `column 1: "(" needs`, `1번째`},
		{`{ a; }`, `column 1: "{" needs`, `1번째`},
		{`! a`, `column 1: "!" needs`, `1번째`},
		{`if x`, `column 1: "if" needs`, `1번째`},
		{`for i in x; do y; done`, `column 1: "for" needs`, `1번째`},
		{`export A=1`, `column 1: "export" needs`, `1번째`},
		{`echo $(x`, `column 6: "$(" needs`, `6번째`},
		{`a ;; b`, `column 3: ";;" needs`, `3번째`},
		{`)`, `column 1: ")" needs`, `1번째`},
		{"a\x00b", `column 2: a null byte`, `2번째 글자: 널 바이트`},
		{`$'\x00'`, `column 1: a null byte`, `1번째`},
		{``, `there is no command`, `명령이 없습니다`},
		{"  \t\n", `there is no command`, `명령이 없습니다`},
	} {
		words, err := Split(c.line)
		if err == nil {
			t.Errorf("%q is split into %q", c.line, words)
			continue
		}
		if !strings.Contains(err.Error(), c.says) {
			t.Errorf("%q: %v, want %q", c.line, err, c.says)
		}
		if said := message.Find("ko").Say(message.Of(err)); !strings.Contains(said, c.korean) {
			t.Errorf("%q: %s, want %q", c.line, said, c.korean)
		}
	}
}

// Random lines are split as the shells of this machine split them, or refused.
func TestWordsAreThoseOfThisMachinesShells(t *testing.T) {
	alphabet := []rune(`ab가{},= '"\` + "\n-")
	for _, shell := range []string{"sh", "bash"} {
		if _, err := exec.LookPath(shell); err != nil {
			t.Logf("no %s here", shell)
			continue
		}
		random, split := rand.New(rand.NewPCG(1, 2)), 0
		for range 400 {
			line := "x "
			for range random.IntN(12) {
				line += string(alphabet[random.IntN(len(alphabet))])
			}
			words, err := Split(line)
			if err != nil {
				continue
			}
			split++
			// Braces are expanded by bash where there is a comma between them.
			program := exec.Command(shell, "-c", `printf '%s\0' `+line)
			if shell == "bash" {
				program = exec.Command(shell, "+B", "-c", `printf '%s\0' `+line)
			}
			out, err := program.Output()
			if want := strings.Join(words, "\x00") + "\x00"; err != nil || string(out) != want {
				t.Errorf("%s splits %q into %q, %v; here it is %q", shell, line, bytes.Split(out, []byte{0}), err, words)
			}
		}
		if split < 100 {
			t.Errorf("only %d lines were compared with %s", split, shell)
		}
	}
}

// FuzzSplit splits anything without a crash; what comes out, written as text, is
// split the same again.
func FuzzSplit(f *testing.F) {
	for _, line := range []string{`make -j {workers}`, `a "b\"c" 'd'\ e`, "a\\\nb", `a | b`, `$'\n'`, `"$(`, "a\r\nb", "\x00", "a\xffb", `x <<E`, "`", `${`, `a=(1)`, `$(( `, `[[`, "'\r'"} {
		f.Add(line)
	}
	f.Fuzz(func(t *testing.T, line string) {
		words, err := Split(line)
		if err != nil {
			if message.Of(err).Key == "" {
				t.Errorf("%q: no text for %v", line, err)
			}
			return
		}
		if len(words) == 0 {
			t.Fatalf("%q has no words and no fault", line)
		}
		again, err := Split(Words(words))
		if err != nil || !slices.Equal(again, words) {
			t.Errorf("%q is split into %q, which are written %q and split into %q, %v", line, words, Words(words), again, err)
		}
	})
}

// Any words, written as text, are split into the same.
func TestTextIsSplitAgain(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	alphabet := []rune("ab{}'\"\\ $`|;&<>*?[~#=!-가\n\t\x1b\u202e\u00ad😀%")
	for range 2000 {
		words := make([]string, 1+random.IntN(3))
		for i := range words {
			for range random.IntN(6) {
				words[i] += string(alphabet[random.IntN(len(alphabet))])
			}
		}
		text := Words(words)
		if strings.ContainsAny(text, "\x1b\n\u202e") {
			t.Errorf("%q is written with what cannot be seen: %q", words, text)
		}
		if again, err := Split(text); err != nil || !slices.Equal(again, words) {
			t.Errorf("%q is written %s and split into %q, %v", words, text, again, err)
		}
	}
}
