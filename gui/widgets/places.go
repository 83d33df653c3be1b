package widgets

import (
	"reflect"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"parallelogram/gui/i18n"
)

// places are the keys of what Fyne calls the folders at the side of its dialogs
// for files, which it says in English alone (2.8.1).
var places = map[string]string{
	"Home": "places.home", "App Files": "places.app", "Computer": "places.computer", "Desktop": "places.desktop", "Documents": "places.documents",
	"Downloads": "places.downloads", "Music": "places.music", "Pictures": "places.pictures", "Videos": "places.videos",
}

// translatePlaces says them in the window's language, in a dialog that is shown.
func translatePlaces(dialog fyne.CanvasObject) {
	list := listIn(contentOf(dialog))
	if list == nil {
		return
	}
	update := list.UpdateItem
	list.UpdateItem = func(id widget.ListItemID, item fyne.CanvasObject) {
		update(id, item)
		translateLabel(item)
	}
	list.Refresh()
}

// contentOf returns what is in an overlay. Its type is Fyne's own and has no
// other name here, and to ask for a renderer would move it.
func contentOf(overlay fyne.CanvasObject) fyne.CanvasObject {
	const name = "Content"
	if v := reflect.Indirect(reflect.ValueOf(overlay)); v.Kind() == reflect.Struct {
		if field := v.FieldByName(name); field.IsValid() {
			content, _ := field.Interface().(fyne.CanvasObject)
			return content
		}
	}
	return nil
}

// listIn returns the list at the side of a dialog; nil when it has none.
func listIn(o fyne.CanvasObject) *widget.List {
	switch o := o.(type) {
	case *widget.List:
		return o
	case *widget.PopUp:
		return listIn(o.Content)
	case *container.Split:
		return listIn(o.Leading)
	case *fyne.Container:
		for _, part := range o.Objects {
			if list := listIn(part); list != nil {
				return list
			}
		}
	}
	return nil
}

func translateLabel(item fyne.CanvasObject) {
	row, ok := item.(*fyne.Container)
	if !ok {
		return
	}
	for _, part := range row.Objects {
		if label, ok := part.(*widget.Label); ok && places[label.Text] != "" {
			label.SetText(i18n.Say(places[label.Text]))
		}
	}
}
