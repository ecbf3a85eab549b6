#[wasm_bindgen(js_namespace = Rupt)] fn attach();
