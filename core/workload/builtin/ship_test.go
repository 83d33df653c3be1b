package builtin

import (
	"bytes"
	"testing"
)

func TestPayloadDependsOnEveryByte(t *testing.T) {
	out := func(in []byte) []byte {
		got := make([]byte, 100)
		digest(lone{}, in, got, 2)
		return got
	}
	in := pattern(3 * digested / 2)
	want := out(in)
	for _, at := range []int{0, 1, digested - 1, digested, len(in) - 1} {
		in[at] ^= 1
		if bytes.Equal(out(in), want) {
			t.Errorf("byte %d does not matter", at)
		}
		in[at] ^= 1
	}
	if bytes.Equal(want[:8], want[8:16]) || want[99] == 0 && want[98] == 0 && want[97] == 0 {
		t.Errorf("the output is not filled: %x", want)
	}
}

func TestATaskIsHandedWhatIsItsOwn(t *testing.T) {
	job := prepared(t, "ship", 3, 1, map[string]string{"in": "1KiB", "out": "8"})
	if job.Payload.In != 1<<10 || job.Payload.Out != 8 {
		t.Errorf("%d bytes in, %d out", job.Payload.In, job.Payload.Out)
	}
	if run(job, lone{}, 1) == run(job, lone{}, 2) {
		t.Error("two tasks are handed the same")
	}
	if damaged := job.Payload.Check(0, []byte{1, 2, 3, 4, 5, 6, 7, 9}); damaged == job.Payload.Check(0, []byte{1, 2, 3, 4, 5, 6, 7, 8}) {
		t.Error("damage on the way back does not change the checksum")
	}
}

func TestBytesAreReadAsOftenAsAsked(t *testing.T) {
	for passes, want := range map[int]int{1: 1 + 1, 4: 1 + 4} {
		worker := &hand{}
		if digest(worker, make([]byte, digested), make([]byte, 8), passes); worker.checkpoints != want {
			t.Errorf("%d passes: %d checkpoints, want %d", passes, worker.checkpoints, want)
		}
	}
}
