let attach: obj -> JS.Promise<unit> = import "attach" "rupt"
