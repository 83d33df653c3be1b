package core

import (
	"errors"
	"syscall"
	"testing"

	"parallelogram/core/message"
)

// A reason that was not written by this program, or was changed since, is its
// text.
func TestATrialTellsWhyItFailed(t *testing.T) {
	korean := message.Find("ko")
	var trial Trial
	trial.Fail(message.NewError("worker-lost", "worker", 2, "why", syscall.ENOSPC))
	why := trial.Reason()
	if trial.OK() || why.Text != trial.Failure || why.Key != "worker-lost" || why.Values["worker"] != "2" || why.Inner["why"].Key != "disk-full" {
		t.Errorf("%q is told as %+v", trial.Failure, why)
	}
	if got := korean.Say(why); got == why.Text {
		t.Errorf("in Korean it is told as %q", got)
	}
	trial.Failure = "changed"
	if got := trial.Reason(); got.Text != "changed" || got.Key != "" || korean.Say(got) != "changed" {
		t.Errorf("a changed reason is told as %+v", got)
	}
	trial.Fail(errors.New("odd"))
	if got := trial.Reason(); got.Text != "odd" || trial.Why != nil {
		t.Errorf("an unknown reason is told as %+v, %v", got, trial.Why)
	}
}
