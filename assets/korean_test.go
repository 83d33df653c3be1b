package assets_test

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"parallelogram/assets"
)

// korean returns every Korean text by its key, in the form for many: Korean has
// one for all numbers. Those of the toolkit are among them.
func korean(t *testing.T) map[string]string {
	t.Helper()
	toolkit, err := assets.Translations.ReadFile("translations/toolkit.ko.json")
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for from, catalogue := range map[string]texts{"": catalogue(t, "ko"), "toolkit: ": read(t, "toolkit.ko.json", toolkit)} {
		for key, forms := range catalogue {
			all[from+key] = forms[len(forms)-1]
		}
	}
	return all
}

// unwanted are words for which the window has others, and what to say instead.
var unwanted = map[string]string{
	"십시오": "-하세요: one pane shows answers and notices under each other",
	"칸":   "셀",
	"골라":  "선택하다", "골랐": "선택하다", "고르세": "선택하다", "고르고": "선택하다", "고를 ": "선택하다", "고릅": "선택하다", "고르기": "선택하다",
	"실험 창": "패널: a part of the window is not a window", "결과 창": "패널",
	"대기열": "큐",
}

func TestKoreanSpeaksWithOneVoice(t *testing.T) {
	for key, text := range korean(t) {
		for word, instead := range unwanted {
			if strings.Contains(text, word) {
				t.Errorf("%s says %q; say %s: %q", key, word, instead, text)
			}
		}
	}
}

// particle finds a value with a particle behind it whose form depends on how
// the value ends: after a vowel or after a consonant.
var particle = regexp.MustCompile(`(?:{{(?:words )?\.(\w+)[^{}]*}}|{(\w+)})\]*(?:\([으이]\))?(은|는|이|가|을|를|와|과|으로|로|나|이나)(?:\([은는이가을를와과으로]+\))?(?:[^가-힣]|$)`)

// endings are the values that always end in the same sound.
var endings = map[string]string{
	"workers": "개", "cores": "개", // counts, see TestKoreanCountsEndAlike
	"rounds": "회",
	"share":  "%", "taken": "%", "collecting": "%", "kernel": "%", "efficiencyInterval": "%", "startupShare": "%", // 퍼센트
	"after": "s", "cpu": "s", // 초, 밀리초, 마이크로초
}

// after are the forms that follow a vowel, as all of those endings are. 로 and
// 가 stand for themselves.
var after = []string{"는", "가", "를", "와", "로", "나"}

// No particle depends on a value that may end in either kind of sound: a
// number, a name, or a base that is "직렬 프로그램" in one run and "고루틴 1개" in
// the next.
func TestKoreanParticlesFitTheirValues(t *testing.T) {
	texts := korean(t)
	for _, key := range slices.Sorted(maps.Keys(texts)) {
		for _, found := range particle.FindAllStringSubmatch(texts[key], -1) {
			if endings[found[1]] == "" || !slices.Contains(after, found[3]) {
				t.Errorf("%s: does %q fit every value? Put a noun between, or a colon: %q", key, found[0], texts[key])
			}
		}
	}
}

func TestKoreanCountsEndAlike(t *testing.T) {
	for key, text := range korean(t) {
		noun, counts := strings.CutPrefix(key, "count.")
		want := "개"
		if strings.Contains(noun, "rounds") {
			want = "회"
		}
		if counts && !strings.HasPrefix(noun, "serial") && !strings.HasSuffix(text, want) {
			t.Errorf("%s ends with another sound than %s: %q", key, want, text)
		}
	}
}

func TestParticlesAreFound(t *testing.T) {
	for text, want := range map[string]bool{
		"{{.base}}은 느립니다": true, "{{.strategy}}는": true, "{{.worker}}이(가)": true, "{cell}이": true,
		"{{words .what \"a\" \"b\"}}를": true, "{{.clock}}으로": true, "{{.strategy}}(으)로": true,
		"{{.width}}이며": false, "{{.base}}보다": false, "{{else}}이 컴퓨터": false, "{{.n}}번은": false, "시간({{.budget}})을": false,
	} {
		if got := particle.MatchString(text); got != want {
			t.Errorf("%q: found %v, want %v", text, got, want)
		}
	}
}

// A message without a point in its key is a notice, a sentence or two, or an
// error, a part of one: whoever tells it ends the sentence.
func TestKoreanEndsAsTheEnglishDoes(t *testing.T) {
	english, korean := catalogue(t, "en"), korean(t)
	for key, forms := range english {
		if strings.Contains(key, ".") {
			continue
		}
		text := forms[len(forms)-1]
		part := !strings.HasSuffix(text, ".") && !strings.HasSuffix(text, "{{end}}")
		ends := strings.HasSuffix(korean[key], ".")
		if part && ends {
			t.Errorf("%s ends a sentence that is not its own: %q", key, korean[key])
		}
		if !part && !ends && !strings.HasSuffix(korean[key], "{{end}}") {
			t.Errorf("%s does not end its sentence: %q", key, korean[key])
		}
	}
}
