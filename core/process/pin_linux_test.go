package process

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"golang.org/x/sys/unix"

	"parallelogram/core/message"
)

func init() {
	childModes["pin"], childModes["stray"] = pin, stray
	childModes["affinity"] = func() { fmt.Println(Affinity()) }
}

// pin pins a process of many threads, some of which begin meanwhile, to the last
// of its CPUs, and tells which ones it and a child of it have then.
func pin() {
	allowed, err := Affinity()
	if err != nil {
		fmt.Println(err)
		return
	}
	var all sync.WaitGroup
	stop := make(chan struct{})
	for range 8 {
		all.Go(func() {
			runtime.LockOSThread() // never unlocked: the thread ends with the goroutine
			for {
				select {
				case <-stop:
					return
				default:
					var one sync.WaitGroup
					one.Go(runtime.LockOSThread) // a new thread for the next one
					one.Wait()
				}
			}
		})
	}
	err = Pin(allowed[len(allowed)-1:])
	after, _ := Affinity()
	close(stop)
	all.Wait()
	child, _ := Start(Command{Path: os.Args[0], Args: []string{"child", "affinity"}})
	inherited, _ := bufio.NewReader(child.Stdout).ReadString('\n')
	fmt.Println(err, after, strings.TrimSpace(inherited))
}

func TestPinningIsOfEveryThread(t *testing.T) {
	allowed, err := Affinity()
	if err != nil || len(allowed) == 0 {
		t.Fatalf("allowed CPUs %v, %v", allowed, err)
	}
	last := allowed[len(allowed)-1:]
	for range 10 {
		child := startChild(t, "pin", Command{})
		line, err := bufio.NewReader(child.Stdout).ReadString('\n')
		if want := fmt.Sprintln(nil, last, last, nil); line != want {
			t.Errorf("told %q, want %q, %v", line, want, err)
		}
		if _, err := child.Wait(); err != nil {
			t.Error(err)
		}
	}
}

// One thread that may use more is one that is not pinned, whichever it is.
func TestAffinityIsThatOfAllThreads(t *testing.T) {
	child := startChild(t, "stray", Command{})
	if line, err := bufio.NewReader(child.Stdout).ReadString('\n'); line != "all seen\n" {
		t.Errorf("told %q, %v", line, err)
	}
	if _, err := child.Wait(); err != nil {
		t.Error(err)
	}
}

// stray lets each thread of a pinned process in turn use more than it was pinned to.
func stray() {
	allowed, err := Affinity()
	if err == nil {
		err = Pin(allowed[:1])
	}
	var more, one unix.CPUSet
	one.Set(allowed[0])
	for _, id := range allowed {
		more.Set(id)
	}
	err = errors.Join(err, eachThread(func(thread int) error {
		first := unix.SchedSetaffinity(thread, &more)
		if got, err := Affinity(); err != nil || !slices.Equal(got, allowed) {
			return fmt.Errorf("thread %d is not seen: %v, %v", thread, got, err)
		}
		return errors.Join(first, unix.SchedSetaffinity(thread, &one))
	}))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("all seen")
}

func TestACPUThatIsNotThereIsNamed(t *testing.T) {
	before, _ := Affinity()
	if m := message.Of(Pin([]int{900})); m.Key != "not-pinned" || m.Values["cpus"] != "[900]" {
		t.Errorf("%+v", m)
	}
	if after, _ := Affinity(); !slices.Equal(after, before) {
		t.Errorf("allowed %v, before %v", after, before)
	}
}
