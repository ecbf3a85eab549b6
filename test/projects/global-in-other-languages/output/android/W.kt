webView.evaluateJavascript("Rupt.attach({ client_id: 'a' })", null)
val y = Rupt.attach("abc")
