package settings

import (
	"encoding/json"
	"maps"
	"slices"

	"fyne.io/fyne/v2"

	"parallelogram/gui/apptheme"
	"parallelogram/gui/commandtext"
	"parallelogram/gui/i18n"
)

// Store is what the window remembers from one start to the next.
type Store struct{ fyne.Preferences }

const (
	prefLanguage = "language"
	prefMode     = "look"
	prefWidth    = "window.width"
	prefHeight   = "window.height"
	prefNotify   = "notify"
	prefScale    = "scale"
	prefRuns     = "runs.folder"
	prefCommands = "commands"
)

func (s Store) Language() i18n.Choice {
	return i18n.Choice(s.StringWithFallback(prefLanguage, string(i18n.System)))
}

func (s Store) Mode() apptheme.Mode {
	return apptheme.Mode(s.StringWithFallback(prefMode, string(apptheme.System)))
}

func (s Store) SetLanguage(l i18n.Choice) { s.SetString(prefLanguage, string(l)) }
func (s Store) SetMode(l apptheme.Mode)   { s.SetString(prefMode, string(l)) }

// Scale is one of [apptheme.Scales].
func (s Store) Scale() float64 {
	scale := s.FloatWithFallback(prefScale, 1)
	if !slices.Contains(apptheme.Scales, scale) {
		return 1
	}
	return scale
}

func (s Store) SetScale(scale float64) { s.SetFloat(prefScale, scale) }

// Folder is where the user wants runs to be kept; empty is the program's
// own place.
func (s Store) Folder() string        { return s.String(prefRuns) }
func (s Store) SetFolder(path string) { s.SetString(prefRuns, path) }

// Notifies is whether the end of a long run is told through the desktop.
func (s Store) Notifies() bool      { return s.BoolWithFallback(prefNotify, true) }
func (s Store) SetNotifies(on bool) { s.SetBool(prefNotify, on) }

// maxCommands is how many commands are remembered.
const maxCommands = 20

// Commands lists the commands that were run last, the latest first. What cannot be
// read is left out.
func (s Store) Commands() (list []commandtext.Texts) {
	for _, text := range s.StringList(prefCommands) {
		var t commandtext.Texts
		if json.Unmarshal([]byte(text), &t) == nil && t[commandtext.Main] != "" && len(list) < maxCommands {
			list = append(list, t)
		}
	}
	return list
}

// KeepCommand remembers a command that is run.
func (s Store) KeepCommand(t commandtext.Texts) error {
	others := slices.DeleteFunc(s.Commands(), func(o commandtext.Texts) bool { return maps.Equal(o, t) })
	list := append([]commandtext.Texts{t}, others...)
	texts := make([]string, min(maxCommands, len(list)))
	for i := range texts {
		text, err := json.Marshal(list[i])
		if err != nil {
			return err
		}
		texts[i] = string(text)
	}
	s.SetStringList(prefCommands, texts)
	return nil
}

// Size is that of the window, in units of Fyne, within reason.
func (s Store) Size() fyne.Size {
	width := s.FloatWithFallback(prefWidth, 1440)
	height := s.FloatWithFallback(prefHeight, 860)
	return fyne.NewSize(float32(min(max(width, 640), 8192)), float32(min(max(height, 480), 8192)))
}

func (s Store) SetSize(size fyne.Size) {
	s.SetFloat(prefWidth, float64(size.Width))
	s.SetFloat(prefHeight, float64(size.Height))
}
