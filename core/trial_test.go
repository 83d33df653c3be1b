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
	var trial Trial
	trial.Fail(message.NewError("lost", "worker {{.worker}}: {{.why}}", "worker", 2, "why", syscall.ENOSPC))
	if got := trial.Reason().In(map[string]string{"lost": "작업자 {{.worker}}: {{.why}}", "disk-full": "자리 없음"}); trial.Failure != "worker 2: no space left on device" || got != "작업자 2: 자리 없음" {
		t.Errorf("%q is told as %q", trial.Failure, got)
	}
	trial.Failure = "changed"
	if got := trial.Reason().In(map[string]string{"lost": "작업자 {{.worker}}: {{.why}}", "disk-full": "자리 없음"}); got != "changed" {
		t.Errorf("a changed reason is told as %q", got)
	}
	trial.Fail(errors.New("odd"))
	if got := trial.Reason().In(map[string]string{"lost": "작업자 {{.worker}}: {{.why}}", "disk-full": "자리 없음"}); got != "odd" || trial.Why != nil {
		t.Errorf("an unknown reason is told as %q, %v", got, trial.Why)
	}
}
