package cli

import (
	"bytes"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/sweep"
)

func TestProgressIsDescribed(t *testing.T) {
	at := sweep.Progress{Cell: core.Baseline, Round: 2, Rounds: 6, Done: 9, Planned: 30, Left: 83 * time.Second}
	for phase, want := range map[sweep.Phase][2]string{
		sweep.Calibrating: {"calibrating: how much work takes the target time?", "작업 크기를 정하는 중: 얼마만큼이 목표 시간이 걸릴까요?"},
		sweep.Probing:     {"probing what a round costs · serial 1w 1c · 1:23 left", "라운드 하나에 걸리는 시간을 알아보는 중 · serial 1w 1c · 1:23 남음"},
		sweep.Waiting:     {"waiting for other programs to rest · 1:23 left", "다른 프로그램이 쉬기를 기다리는 중 · 1:23 남음"},
		sweep.Measuring:   {"measuring · round 2 of 6 · serial 1w 1c · 9 of 30 trials · 1:23 left", "측정 중 · 라운드 2/6 · serial 1w 1c · 시행 9/30 · 1:23 남음"},
		sweep.Focusing:    {"narrowing intervals · round 2 of 6 · serial 1w 1c · 9 of 30 trials · 1:23 left", "구간을 좁히는 중 · 라운드 2/6 · serial 1w 1c · 시행 9/30 · 1:23 남음"},
		sweep.Confirming:  {"confirming · round 2 of 6 · serial 1w 1c · 9 of 30 trials · 1:23 left", "확인 중 · 라운드 2/6 · serial 1w 1c · 시행 9/30 · 1:23 남음"},
		sweep.Done:        {},
	} {
		at.Phase = phase
		if m := describe(at); m.Text != want[0] || message.Find("ko").Say(m) != want[1] {
			t.Errorf("%s: %q, %q", phase, m.Text, message.Find("ko").Say(m))
		}
	}
	if m := describe(sweep.Progress{Phase: sweep.Waiting}); m.Text != "waiting for other programs to rest" {
		t.Errorf("with nothing left: %q", m.Text)
	}
}

// TestProgressIsWrittenOver in one line, and taken away in the end.
func TestProgressIsWrittenOver(t *testing.T) {
	var out bytes.Buffer
	line := progressLine{&out, message.English(), "case 1 of 6 · "}
	line.show(sweep.Progress{Phase: sweep.Waiting})
	line.clear()
	if got := out.String(); got != "\r\x1b[Kcase 1 of 6 · waiting for other programs to rest\r\x1b[K" {
		t.Errorf("%q", got)
	}
	newProgressLine(terminal{err: &out}, "x").show(sweep.Progress{Phase: sweep.Waiting})
	if got := out.Len(); got != len("\r\x1b[Kcase 1 of 6 · waiting for other programs to rest\r\x1b[K") {
		t.Errorf("without a terminal it grew to %d bytes", got)
	}
}

// TestALongRunIsToldAtOnce tells it once, before the trials that take long, also
// where there is no terminal to show progress on.
func TestALongRunIsToldAtOnce(t *testing.T) {
	var out bytes.Buffer
	line := newLong(terminal{err: &out, language: message.English()}, progressLine{})
	notices := []message.Message{{Key: "no-pinning", Text: "no pinning"}}
	line.show(sweep.Progress{Run: core.Run{Notices: notices}})
	if out.Len() > 0 {
		t.Errorf("it says %q", out.String())
	}
	notices = append(notices, message.Message{Key: "long-run", Text: "it takes an hour"})
	for range 2 {
		line.show(sweep.Progress{Run: core.Run{Notices: notices}})
	}
	if out.String() != "it takes an hour\n" {
		t.Errorf("it says %q", out.String())
	}
}
