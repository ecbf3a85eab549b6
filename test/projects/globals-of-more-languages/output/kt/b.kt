fun go() { window.asDynamic().Rupt.attach(json("client_id" to "abc")) }
