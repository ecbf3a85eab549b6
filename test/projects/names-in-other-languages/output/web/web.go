package web

// node_modules/rupt/index.js is put into the program
//
//go:embed node_modules/rupt/index.js
var sdk string
