package command

import (
	"errors"
	"os"
	"os/exec"
	"runtime"
	"testing"

	"parallelogram/core"
	"parallelogram/core/message"
)

// hostile are items that are executed wherever their quotes do not hold.
var hostile = []string{"$(touch ran)", "`touch ran`", "'; touch ran; '", "a\ntouch ran\n", `\'; touch ran #`, "x[$(touch ran)]", `" $(touch ran) "`, "}$(touch ran)"}

// What is accepted is put through a shell with items that would be executed, and none
// is.
func TestAValueInAShellIsText(t *testing.T) {
	for _, text := range []string{
		"true {item}", "true x{item}y --a={item}", "X={item} true", "X={item}; true", "export X={item}", "true > /dev/null < /dev/null {item}", "cat 2>/dev/null < {item}",
		"(true {item}) | true {item} && { true {item}; }", "if true {item}; then true {item}; fi", "for i in 1 2; do true {item}; done", "f() { true {item}; }; f",
		`true "$(echo {item})"`, `true \\{item}`, `true 'a'{item}"b"`, "true $X{item}", "true {item} # and more", "true {item} &",
	} {
		if err := quotesOf(text); err != nil {
			t.Errorf("%s is refused: %v", text, err)
		}
		if runtime.GOOS == "windows" {
			continue
		}
		t.Chdir(t.TempDir())
		for _, item := range hostile {
			args := vector(core.CommandLine{Args: []string{text}, Shell: true}, map[string]string{Item: item})
			_ = exec.Command(args[0], args[1:]...).Run() // a redirection of no file fails
			if _, err := os.Stat("ran"); err == nil {
				t.Fatalf("%s executes %q", text, item)
			}
		}
	}
}

func TestAValueThatWouldNotBeTextIsRefused(t *testing.T) {
	for _, text := range []string{
		"true '{item}'", `true "{item}"`, `true "a $X {item}"`, "true $'{item}'", `true $"{item}"`, "cat <<E\n{item}\nE", "cat <<{item}\n{item}", "cat <<-{item}\nx\n{item}",
		`true \{item}`, `true \\\{item}`, `true a\{item}`, `true "${X:-{item}}"`, "true ${X:-{item}}", "true ${X#{item}}", "true $(( {item} ))", "true $((x+{item}))", "((x={item}))", "let x={item}",
		"true # {item}", "# {item}\ntrue", "true `echo {item}`", "true `true $(echo {item})`", "declare -i X={item}", "case {item} in a) ;; esac", "case a in {item}) ;; esac",
		"[[ {item} -eq 1 ]]", "for i in {item}; do true; done", "for (({item};;)); do true; done", "X=({item})", "select i in {item}; do true; done", "true @({item})", "true {item} '{item}'",
	} {
		fault, is := errors.AsType[*message.FieldError](quotesOf(text))
		if !is || fault.Why.Key != "command.quoted-placeholder" || fault.Field != "command" {
			t.Errorf("%s is accepted: %v", text, fault)
		}
	}
}

// quotesOf checks a text that has an item.
func quotesOf(text string) error {
	return Check(core.Command{Main: core.CommandLine{Args: []string{text}, Shell: true}, Items: core.Items{From: "@x", Count: 3, Digest: "d"}}, nil)
}
