@JsType(isNative = true, namespace = JsPackage.GLOBAL, name = "Rupt")
class B {}
