package apptheme

import (
	"os"
	"strconv"
)

// scaleVariable makes everything in the window larger or smaller; Fyne reads
// it whenever its settings change and when a window moves to another screen.
const scaleVariable = "FYNE_SCALE"

// Scales are the sizes on offer, of letters and everything else. Fyne rounds
// the scale of a window to tenths.
var Scales = []float64{0.9, 1, 1.2, 1.5}

// scaleAtStart is what the user asked of the program when it was started.
var scaleAtStart = os.Getenv(scaleVariable)

// SetScale sizes the windows that are opened after it. The variable stays set,
// for the windows to come to another screen; what the program starts inherits
// it, and draws nothing.
func SetScale(scale float64) error {
	given, err := strconv.ParseFloat(scaleAtStart, 64)
	if err != nil || given <= 0 { // not given, or "auto"
		given = 1
	}
	if scale == 1 && scaleAtStart == "" {
		return os.Unsetenv(scaleVariable)
	}
	return os.Setenv(scaleVariable, strconv.FormatFloat(given*scale, 'g', -1, 64))
}
