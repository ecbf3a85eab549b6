package main
import "syscall/js"
func main() { js.Global().Get("Rupt").Call("attach", map[string]any{"client_id": "abc"}) }
