// Rupt.attach in a comment: window.Rupt
webView.evaluateJavaScript("window.Rupt.attach({ client_id: 'abc', account: '1' })")
let x = Rupt.attach(clientId: "abc")
