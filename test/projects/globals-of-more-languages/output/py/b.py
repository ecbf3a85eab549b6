import js
js.Rupt.attach(opts)
