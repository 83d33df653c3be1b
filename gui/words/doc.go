// Package words says every text of the window in the user's language, and
// writes its numbers.
//
// The recipe:
//
//  1. [Speak] loads the translations of a [Language], before the first widget
//     is made and whenever the user chooses another.
//  2. [Say] and [SayCount] return the words for a key of the translation
//     files; what they are filled with is named in a [With].
//  3. [Templates] holds the sentences of the core's answers; [Notice], [Sentence]
//     and [Why] say its notices and errors; and a [Problem] is an error that
//     tells itself in the language of the moment.
//  4. A [Scale], and functions such as [Clock] and [Roughly], write times and
//     shares.
//
// To add a text, put its key into every file of assets/translations; tests
// tell which keys are missing, which are said nowhere, and which texts a source
// says itself. To add a language, add its files to assets and name it here and
// in the preferences.
//
// Everything but numbers belongs to the UI goroutine.
package words
