package results

import (
	"parallelogram/core/message"
	"parallelogram/core/sweep"
	"parallelogram/gui/i18n"
)

// activities are the keys of what a run says that it is doing.
var activities = map[sweep.Phase]string{
	"": "calibrating", sweep.Calibrating: "calibrating", sweep.Waiting: "waiting", sweep.Probing: "probing",
	sweep.Measuring: "measuring", sweep.Focusing: "focusing", sweep.Confirming: "confirming", sweep.Done: "concluding",
}

// activity says what a run is doing and, in a sentence, why. It changes with
// the phase alone, lest measuring repaints the window.
func activity(p sweep.Phase) (title string, why []message.Message) {
	key := "activity." + activities[p]
	return i18n.Say(key), []message.Message{message.New(message.Info, key+".why")}
}
