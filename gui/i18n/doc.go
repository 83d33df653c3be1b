// Package i18n says the texts of the window in the user's language.
//
// The recipe:
//
//  1. [Use] chooses the language, before the first widget is made and whenever
//     the user wants another.
//  2. [Say] and [SayCount] return the text of a key of assets/translations.
//  3. [Message] says what the core tells, [Notice] and [Sentence] say it as a
//     sentence, [Why] and [Because] as a part of one.
//  4. Numbers are written by core/quantity; [Roughly] writes an estimate.
//
// To add a text, put its key into every file of assets/translations; tests tell
// which keys are missing, which are said nowhere, and which texts a source says
// itself. To add a language, add its files to assets and name it here and in the
// preferences.
//
// Everything belongs to the UI goroutine.
package i18n
