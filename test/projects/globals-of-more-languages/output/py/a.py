from js import Rupt, document
Rupt.attach(opts)
