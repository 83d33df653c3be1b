package settings

import (
	"fmt"
	"reflect"
	"testing"

	"parallelogram/gui/commandtext"
	"parallelogram/gui/guitest"
)

func TestTheLastCommandsAreRemembered(t *testing.T) {
	store := Store{guitest.App(t).Preferences()}
	made := func(i int) commandtext.Texts { return commandtext.Texts{commandtext.Main: fmt.Sprint("make ", i)} }
	for i := range 23 {
		if err := store.KeepCommand(made(i)); err != nil {
			t.Fatal(err)
		}
	}
	if err := store.KeepCommand(made(10)); err != nil {
		t.Fatal(err)
	}
	got := store.Commands()
	if len(got) != 20 || !reflect.DeepEqual(got[0], made(10)) || !reflect.DeepEqual(got[1], made(22)) || !reflect.DeepEqual(got[19], made(3)) {
		t.Errorf("%d are remembered: %v", len(got), got)
	}
	store.SetStringList(prefCommands, []string{"nonsense", `{"command":""}`, `{"command":"x"}`})
	if got := store.Commands(); len(got) != 1 || got[0][commandtext.Main] != "x" {
		t.Errorf("of damaged preferences %v is left", got)
	}
}
