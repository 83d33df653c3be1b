package gui

import (
	"fyne.io/fyne/v2"

	"parallelogram/core/chart"
)

// table is all that can be done, in the order of the menus.
func (w *window) table() []*command {
	return []*command{
		{id: cmdOpen, shortcut: key(fyne.KeyO), enabled: w.idle, action: w.askOpen},
		{id: cmdExport, shortcut: key(fyne.KeyE), enabled: w.canExport, action: w.askExport},
		{id: cmdFolder, action: w.showFolder},
		{id: cmdQuit, shortcut: key(fyne.KeyQ), action: w.quit},
		{id: cmdRun, shortcut: key(fyne.KeyR), second: key(fyne.KeyReturn), enabled: w.canRun, action: w.run},
		{id: cmdStop, shortcut: key(fyne.KeyPeriod), enabled: w.canStop, action: w.stop},
		w.axisCommand(cmdByWorkers, fyne.Key1, chart.Workers),
		w.axisCommand(cmdByCores, fyne.Key2, chart.Cores),
		w.toggle(cmdLogX, fyne.KeyX, func(c *chart.View) *bool { return &c.LogX }),
		w.toggle(cmdLogY, fyne.KeyY, func(c *chart.View) *bool { return &c.LogY }),
		w.lookCommand(cmdLookSystem, lookSystem),
		w.lookCommand(cmdLookLight, lookLight),
		w.lookCommand(cmdLookDark, lookDark),
		w.languageCommand(cmdLangSystem, languageSystem),
		w.languageCommand(cmdLangEnglish, languageEnglish),
		w.languageCommand(cmdLangKorean, languageKorean),
		{id: cmdAbout, action: w.about},
	}
}

// idle reports that no run is under way.
func (w *window) idle() bool { return !w.view.phase.busy() }

func (w *window) canRun() bool {
	_, valid := w.form.experiment()
	return valid && w.idle()
}

func (w *window) canStop() bool   { return w.view.phase == running }
func (w *window) canExport() bool { return w.view.measured() }

// run starts the experiment of the form. The focus is dropped: a caret that
// blinks repaints the window on the CPU that is being measured.
func (w *window) run() {
	e, _ := w.form.experiment()
	e.Seed = w.deps.Seed()
	w.win.Canvas().Unfocus()
	w.app.Driver().SetDisableScreenBlanking(true)
	w.session = &session{measure: w.deps.Measure, folder: w.deps.Folder, now: w.deps.Now, post: w.deps.Post, show: w.heard}
	v := view{phase: running, chart: w.view.chart}
	v.run.Experiment = e
	w.set(v)
	w.session.start(e)
}

// heard takes over what the session tells.
func (w *window) heard(s snapshot) {
	if s.ended {
		w.session = nil
		w.app.Driver().SetDisableScreenBlanking(false)
	}
	w.set(w.view.after(s))
}

func (w *window) stop() {
	v := w.view
	v.phase = stopping
	w.set(v)
	w.session.stop()
}

func (w *window) axisCommand(id string, k fyne.KeyName, axis chart.Axis) *command {
	return &command{id: id, shortcut: key(k),
		checked: func() bool { return w.view.chart.By == axis },
		action: func() {
			c := w.view.chart
			if c.By != axis {
				c.By, c.Fixed = axis, 0
				w.setChart(c)
			}
		}}
}

func (w *window) toggle(id string, k fyne.KeyName, of func(*chart.View) *bool) *command {
	return &command{id: id, shortcut: shiftKey(k),
		checked: func() bool { return *of(&w.view.chart) },
		action: func() {
			c := w.view.chart
			*of(&c) = !*of(&c)
			w.setChart(c)
		}}
}

func (w *window) lookCommand(id string, l look) *command {
	return &command{id: id, checked: func() bool { return w.prefs.look() == l }, action: func() {
		w.prefs.setLook(l)
		w.app.Settings().SetTheme(newTheme(l))
		w.commands.refresh()
	}}
}

// languageCommand rebuilds the window: its texts were made when it was built.
func (w *window) languageCommand(id string, l language) *command {
	return &command{id: id, checked: func() bool { return w.prefs.language() == l }, action: func() {
		w.prefs.setLanguage(l)
		if err := speak(l); err != nil {
			w.complain(say("language.failed"), err)
			return
		}
		w.build(w.form.draft())
	}}
}
